package org.declic.web.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bandwidth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final MovableClock clock = new MovableClock();
    private final Allowance allowance =
            new Allowance(clock, 3, limit(5, Duration.ofSeconds(30)), limit(10, Duration.ofMinutes(6)));

    @Test
    void letsTheFirstAttemptsThrough() {
        attempt("ann", 4);

        assertThat(allowance.pause("ann")).isEmpty();
        assertThat(allowance.take("ann")).isEmpty();
    }

    @Test
    void makesTheNextOneWait() {
        attempt("ann", 5);

        assertThat(allowance.pause("ann")).contains(Duration.ofSeconds(30));
        assertThat(allowance.take("ann")).contains(Duration.ofSeconds(30));
    }

    @Test
    void makesItWaitLongerWhenTheTighterLimitIsReached() {
        for (int i = 0; i < 10; i++) {
            allowance.take("ann");
            clock.now = clock.now.plusSeconds(30);
        }

        assertThat(allowance.pause("ann").orElseThrow()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(6));
    }

    @Test
    void countsDownWhileOneWaits() {
        attempt("ann", 5);

        clock.now = clock.now.plusMillis(500);
        assertThat(allowance.pause("ann")).contains(Duration.ofMillis(29_500));

        clock.now = clock.now.plusMillis(29_500);
        assertThat(allowance.pause("ann")).isEmpty();
    }

    @Test
    void doesNotCountWhatItDidNotLetThrough() {
        attempt("ann", 500);

        assertThat(allowance.pause("ann")).contains(Duration.ofSeconds(30));
    }

    @Test
    void keepsEachKeyApart() {
        attempt("ann", 9);

        assertThat(allowance.pause("bob")).isEmpty();
    }

    @Test
    void startsAnewAfterAnHourWithoutAttempts() {
        attempt("ann", 9);

        clock.now = clock.now.plus(Duration.ofMinutes(61));
        attempt("ann", 4);

        assertThat(allowance.pause("ann")).isEmpty();
    }

    @Test
    void givesNothingMoreWhenTheClockIsSetBack() {
        attempt("ann", 5);

        clock.now = clock.now.minus(Duration.ofHours(1));

        assertThat(allowance.pause("ann")).isPresent();
    }

    @Test
    void forgetsOnDemand() {
        attempt("ann", 9);

        allowance.forget("ann");

        assertThat(allowance.pause("ann")).isEmpty();
    }

    @Test
    void givesOneAttemptBackOnly() {
        attempt("ann", 5);

        allowance.giveBack("ann");
        allowance.giveBack("bob");

        assertThat(allowance.take("ann")).isEmpty();
        assertThat(allowance.take("ann")).isPresent();
    }

    @Test
    void remembersNoMoreKeysThanAllowed() {
        for (int i = 0; i < 100; i++) {
            allowance.take("key" + i);
        }

        assertThat(allowance.keys()).isLessThanOrEqualTo(3);
    }

    private void attempt(String key, int times) {
        for (int i = 0; i < times; i++) {
            allowance.take(key);
        }
    }

    private static Bandwidth limit(int capacity, Duration next) {
        return Bandwidth.builder().capacity(capacity).refillGreedy(1, next).build();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
