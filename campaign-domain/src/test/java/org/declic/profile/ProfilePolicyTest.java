package org.declic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilePolicyTest {

    private static final Identity EMAIL = new Identity("email", "jane@example.com");

    private static Set<String> broken(List<Identity> identities, Map<String, Object> attributes) {
        return catchThrowableOfType(
                        InvalidProfileException.class,
                        () -> ProfilePolicy.require(new ProfileDraft(identities, attributes)))
                .report()
                .messages()
                .keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-CA", "zh-Hant-TW", "es-419"})
    void acceptsLanguages(String language) {
        assertThatNoException()
                .isThrownBy(() -> ProfilePolicy.require(
                        new ProfileDraft(List.of(EMAIL), Map.of(Profile.PREFERRED_LANGUAGE, language))));
    }

    @Test
    void acceptsTimeZonesAndWhatTakesThemAway() {
        assertThatNoException().isThrownBy(() -> {
            ProfilePolicy.require(new ProfileDraft(List.of(EMAIL), Map.of(Profile.TIME_ZONE, "Europe/Paris")));
            ProfilePolicy.require(new ProfileDraft(List.of(EMAIL), Collections.singletonMap(Profile.TIME_ZONE, null)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "preferredLanguage, ''",
        "preferredLanguage, fr_CA",
        "preferredLanguage, french language",
        "timeZone, ''",
        "timeZone, Paris",
        "timeZone, europe/paris",
        "timeZone, +01:00"
    })
    void refusesOtherLanguagesAndTimeZones(String name, String value) {
        assertThat(broken(List.of(EMAIL), Map.of(name, value))).containsExactly("/attributes/" + name);
        assertThat(broken(List.of(EMAIL), Map.of(name, 1))).containsExactly("/attributes/" + name);
    }

    @Test
    void refusesNoIdentityAndTooMany() {
        assertThat(broken(List.of(), Map.of())).containsExactly("/identities");
        assertThat(broken(Collections.nCopies(21, EMAIL), Map.of())).containsExactly("/identities");
    }

    @Test
    void namesEveryIdentityThatCannotBeStored() {
        assertThat(broken(
                        List.of(
                                EMAIL,
                                new Identity("e mail", "a"),
                                new Identity("1email", "a"),
                                new Identity("e".repeat(65), "a"),
                                new Identity("email", " "),
                                new Identity("email", "x".repeat(321)),
                                new Identity("email", "a\nb"),
                                new Identity("email", "a\uD800")),
                        Map.of()))
                .containsExactly(
                        "/identities/1/namespace",
                        "/identities/2/namespace",
                        "/identities/3/namespace",
                        "/identities/4/userId",
                        "/identities/5/userId",
                        "/identities/6/userId",
                        "/identities/7/userId");
    }

    @Test
    void acceptsTheLongestIdentity() {
        assertThatNoException()
                .isThrownBy(() -> ProfilePolicy.require(
                        new ProfileDraft(List.of(new Identity("e".repeat(64), "x".repeat(320))), Map.of())));
    }
}
