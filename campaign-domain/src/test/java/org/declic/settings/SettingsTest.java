package org.declic.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String KEY = "declic.test-only.size";

    @Test
    void findsNothingWhereNothingIsSet() {
        assertThat(Settings.find(KEY)).isEmpty();
        assertThat(Settings.number(KEY, 3, 1, 9)).isEqualTo(3);
        assertThat(Settings.isOn(KEY)).isFalse();
        assertThat(duration()).hasHours(2);
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

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", " PT24H ", "P1D", "PT90M"})
    void readsADurationWithinItsBounds(String value) {
        assertThat(SettingsFixture.with(KEY, value, SettingsTest::duration)).isEqualTo(Duration.parse(value.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59M", "P2D", "-PT1H", "PT0S"})
    void refusesADurationOutsideItsBounds(String value) {
        assertThatThrownBy(() -> SettingsFixture.with(KEY, value, SettingsTest::duration))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Setting DECLIC_TEST_ONLY_SIZE=" + value + " is not from PT1H to PT24H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "24h", "one day", "P1M"})
    void refusesWhatIsNoDuration(String value) {
        assertThatThrownBy(() -> SettingsFixture.with(KEY, value, SettingsTest::duration))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Setting DECLIC_TEST_ONLY_SIZE=" + value + " is no duration such as PT24H");
    }

    private static Duration duration() {
        return Settings.duration(KEY, Duration.ofHours(2), Duration.ofHours(1), Duration.ofDays(1));
    }

    @Test
    void readsAList() {
        assertThat(list()).isEmpty();
        assertThat(SettingsFixture.with(KEY, " a,b , a", SettingsTest::list)).containsExactly("A", "B", "A");
    }

    @ParameterizedTest
    @CsvSource({"'a,long', long", "'a,,b', ''", "'a,', ''"})
    void namesTheValueOfAListThatCannotBeRead(String values, String culprit) {
        assertThatThrownBy(() -> SettingsFixture.with(KEY, values, SettingsTest::list))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Setting DECLIC_TEST_ONLY_SIZE=" + culprit + " is no letter");
    }

    private static List<String> list() {
        return Settings.list(
                KEY,
                "letter",
                value -> Optional.of(value.toUpperCase(Locale.ROOT)).filter(text -> text.length() == 1));
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
