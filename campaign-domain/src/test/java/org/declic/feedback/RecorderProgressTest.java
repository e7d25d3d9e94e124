package org.declic.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecorderProgressTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RecorderProgress progress = new RecorderProgress(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void growsSilentWhenTheRecorderIsGone() {
        now = now.plusSeconds(40);

        assertThat(progress.silence()).isEqualTo(Duration.ofSeconds(40));
        assertThat(progress.lag()).isZero();
    }

    @Test
    void lagsUntilNothingIsLeft() {
        progress.found(now.toEpochMilli());
        now = now.plusSeconds(9);
        assertThat(progress.lag()).isEqualTo(Duration.ofSeconds(9));

        progress.foundNothing();
        assertThat(progress.lag()).isZero();
        assertThat(progress.silence()).isZero();
    }

    @Test
    void isBehindUntilItHasLookedAndWhileItLagsOrIsSilent() {
        assertThat(progress.isBehind()).isTrue();

        progress.foundNothing();
        assertThat(progress.isBehind()).isFalse();

        progress.found(now.minusSeconds(10).toEpochMilli());
        assertThat(progress.isBehind()).isTrue();

        progress.foundNothing();
        now = now.plusSeconds(10);
        assertThat(progress.isBehind()).isTrue();
    }
}
