package org.declic.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    private static TimeRange range(String from, String until) {
        return new TimeRange(from, until, ZoneId.of("Europe/Paris"));
    }

    @Test
    void takesMomentsAndTimesOfTheUsersZone() {
        TimeRange range = range("2026-03-01T09:00:00Z", "2026-03-01T10:00:30");

        assertThat(range.isValid()).isTrue();
        assertThat(range.start()).contains(NINE);
        assertThat(range.end()).contains(NINE.plusSeconds(30));
        assertThat(range.getFromField()).isEqualTo("2026-03-01T10:00");
        assertThat(range.getUntilField()).isEqualTo("2026-03-01T10:00:30");
        assertThat(range("2026-03-01T10:00", "").start()).contains(NINE);
    }

    @Test
    void mayBeOpenAtBothEnds() {
        TimeRange all = range("", "");

        assertThat(all.isValid()).isTrue();
        assertThat(all.start()).isEmpty();
        assertThat(all.end()).isEmpty();
        assertThat(all.getFromField() + all.getUntilField()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-01", "2026-02-30T10:00", "Z", "+999999999-12-31T23:59", "<b>"})
    void refusesWhatIsNoTime(String text) {
        assertThat(range(text, "").isFromInvalid()).isTrue();
        assertThat(range(text, "").isUntilInvalid()).isFalse();
        assertThat(range("", text).isUntilInvalid()).isTrue();
        assertThat(range("", text).isValid()).isFalse();
        assertThat(range("", text).getUntilField()).isEmpty();
    }

    @Test
    void refusesAnEndThatIsNotAfterTheStart() {
        assertThat(range("2026-03-01T10:00", "2026-03-01T09:59").isBackwards()).isTrue();
        assertThat(range("2026-03-01T10:00", "2026-03-01T09:00:00Z").isValid()).isFalse();
        assertThat(range("2026-03-01T10:00", "2026-03-01T10:01").isBackwards()).isFalse();
    }
}
