package org.declic.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T11:59:30Z, just now",
        "2026-03-10T11:55:00Z, 5 min ago",
        "2026-03-10T11:00:01Z, 59 min ago",
        "2026-03-10T11:00:00Z, 1 h ago",
        "2026-03-09T12:00:01Z, 23 h ago"
    })
    void isRelativeWithinADay(Instant at, String text) {
        assertThat(times("en").near(at)).isEqualTo(text);
    }

    @Test
    void isDateAndTimeInTheUsersZoneAfterADay() {
        assertThat(times("en").near(Instant.parse("2026-03-09T12:00:00Z"))).contains("Mar 9, 2026", "1:00");
        assertThat(times("fr").near(Instant.parse("2026-03-09T12:00:00Z"))).contains("9 mars 2026", "13:00");
    }

    @Test
    void isDateAndTimeWhenItIsStillToCome() {
        assertThat(times("en").near(NOW.plusSeconds(60))).contains("Mar 10, 2026");
    }

    @Test
    void namesTheZoneWhenItIsExact() {
        assertThat(times("en").exact(NOW)).endsWith("(Central European Time)");
    }

    @Test
    void tellsTheTimeOfDayInTheUsersZoneAndAnyTimeInAnother() {
        assertThat(times("fr").clock(NOW)).isEqualTo("13:00");
        assertThat(times("fr").in(ZoneOffset.UTC, NOW)).contains("10 mars 2026", "12:00");
    }

    private static Times times(String language) {
        Preferences preferences = new Preferences(RequestFixture.get("/")
                .languages(language)
                .cookie("declic_zone", "Europe/Paris")
                .get());
        return new Times(Clock.fixed(NOW, ZoneOffset.UTC), preferences, new Texts(preferences));
    }
}
