package org.declic.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @Test
    void speaksTheFirstOfTheBrowsersLanguagesThatItKnows() {
        RequestFixture request = RequestFixture.get("/").languages("de-DE", "fr-CA", "en-GB");

        assertThat(preferences(request).getLanguage()).isEqualTo("fr");
    }

    @Test
    void speaksEnglishToEverybodyElse() {
        assertThat(preferences(RequestFixture.get("/").languages("ja")).getLanguage())
                .isEqualTo("en");
    }

    @Test
    void speaksTheChosenLanguageWhateverTheBrowserAsksFor() {
        RequestFixture request = RequestFixture.get("/").languages("fr").cookie(Preferences.LANGUAGE_COOKIE, "en");

        assertThat(preferences(request).getLanguage()).isEqualTo("en");
    }

    @Test
    void speaksTheLanguageThatIsKnownOfSomebodyUnlessTheyChoose() {
        HttpServletRequest request = RequestFixture.get("/").languages("en").get();
        Preferences.prefer(request, Locale.CANADA_FRENCH);
        assertThat(new Preferences(request).getLanguage()).isEqualTo("fr");

        HttpServletRequest chosen = RequestFixture.get("/")
                .cookie(Preferences.LANGUAGE_COOKIE, "en")
                .get();
        Preferences.prefer(chosen, Locale.FRENCH);
        assertThat(new Preferences(chosen).getLanguage()).isEqualTo("en");
    }

    @Test
    void ignoresALanguageItDoesNotSpeak() {
        RequestFixture request = RequestFixture.get("/").languages("fr").cookie(Preferences.LANGUAGE_COOKIE, "../x");

        assertThat(preferences(request).getLanguage()).isEqualTo("fr");
    }

    @Test
    void beginsWeeksAsTheBrowsersRegionDoes() {
        assertThat(preferences(RequestFixture.get("/").languages("en-GB", "en-US"))
                        .getFirstDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(preferences(RequestFixture.get("/").languages("fr-CA")).getFirstDayOfWeek())
                .isEqualTo(DayOfWeek.SUNDAY);
        assertThat(preferences(RequestFixture.get("/").languages("fr")).getFirstDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(preferences(RequestFixture.get("/").languages("en")).getFirstDayOfWeek())
                .isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void showsTimesInTheBrowsersZone() {
        RequestFixture request = RequestFixture.get("/").cookie("declic_zone", "Europe%2FParis");

        assertThat(preferences(request).getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Crater", "%zz", "", "a'b"})
    void showsTimesInUtcWhenTheZoneIsUnknown(String zone) {
        RequestFixture request = RequestFixture.get("/").cookie("declic_zone", zone);

        assertThat(preferences(request).getZone()).isEqualTo(ZoneOffset.UTC);
    }

    private static Preferences preferences(RequestFixture request) {
        return new Preferences(request.get());
    }
}
