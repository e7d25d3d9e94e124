package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String KEY = "declic.test-only.size";

    @Test
    void findsNothingWhereNothingIsSet() {
        assertThat(Settings.find(KEY)).isEmpty();
        assertThat(Settings.number(KEY, 3, 1, 9)).isEqualTo(3);
        assertThat(Settings.isOn(KEY)).isFalse();
    }

    @Test
    void findsAKey() {
        assertThat(SettingsFixture.with(KEY, "7", () -> Settings.find(KEY))).contains("7");
    }

    @Test
    void findsTheNameOfTheEnvironmentVariableAsASystemProperty() {
        assertThat(SettingsFixture.with("DECLIC_TEST_ONLY_SIZE", "7", () -> Settings.find(KEY)))
                .contains("7");
    }

    @Test
    void prefersTheKeyToTheNameOfTheEnvironmentVariable() {
        assertThat(SettingsFixture.with(
                        "DECLIC_TEST_ONLY_SIZE", "7", () -> SettingsFixture.with(KEY, "8", () -> Settings.find(KEY))))
                .contains("8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void takesABlankValueAsNotSet(String blank) {
        assertThat(SettingsFixture.with(KEY, blank, () -> Settings.find(KEY))).isEmpty();
        assertThat(SettingsFixture.with(
                        "DECLIC_TEST_ONLY_SIZE", "7", () -> SettingsFixture.with(KEY, blank, () -> Settings.find(KEY))))
                .contains("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", " 5 "})
    void readsANumberWithinItsBounds(String value) {
        assertThat(SettingsFixture.with(KEY, value, () -> Settings.number(KEY, 3, 1, 9)))
                .isEqualTo(Integer.parseInt(value.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1"})
    void refusesANumberOutsideItsBounds(String value) {
        assertThatThrownBy(() -> SettingsFixture.with(KEY, value, () -> Settings.number(KEY, 3, 1, 9)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Setting DECLIC_TEST_ONLY_SIZE=" + value + " is not from 1 to 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "5.0", "99999999999", "0x5"})
    void refusesWhatIsNoWholeNumber(String value) {
        assertThatThrownBy(() -> SettingsFixture.with(KEY, value, () -> Settings.number(KEY, 3, 1, 9)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Setting DECLIC_TEST_ONLY_SIZE=" + value + " is no whole number");
    }

    @Test
    void isOnOnlyForTrue() {
        assertThat(SettingsFixture.with(KEY, "true", () -> Settings.isOn(KEY))).isTrue();
        assertThat(SettingsFixture.with(KEY, "TRUE", () -> Settings.isOn(KEY))).isTrue();
        assertThat(SettingsFixture.with(KEY, "1", () -> Settings.isOn(KEY))).isFalse();
    }

    @Test
    void keepsDataInAnAbsoluteDirectory() {
        assertThat(Settings.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(SettingsFixture.with("declic.data", "/var/lib/x/../declic", Settings::dataDirectory))
                .isEqualTo(Path.of("/var/lib/declic"));
    }
}
