package org.declic.web.ajo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final MovableClock clock = new MovableClock();
    private final FailedAttempts failures = new FailedAttempts(clock);

    @Test
    void pausesAClientAtAnAddressAfterFiveFailures() {
        fail("shop", 4);
        assertThat(failures.pause("shop", HERE)).isEmpty();

        fail("shop", 1);

        assertThat(failures.pause("shop", HERE)).contains(FailedAttempts.PERIOD);
        assertThat(failures.pause("shop", ELSEWHERE)).isEmpty();
        assertThat(failures.pause("other", HERE)).isEmpty();
    }

    @Test
    void letsItTryAgainAfterThePeriod() {
        fail("shop", 5);

        clock.now = clock.now.plus(FailedAttempts.PERIOD);

        assertThat(failures.pause("shop", HERE)).isEmpty();
    }

    @Test
    void forgetsFailuresOnSuccess() {
        fail("shop", 4);
        failures.clear("shop", HERE);
        fail("shop", 4);

        assertThat(failures.pause("shop", HERE)).isEmpty();
    }

    @Test
    void pausesAnAddressThatTriesManyClients() {
        for (int i = 0; i < FailedAttempts.MOST_OF_AN_ADDRESS; i++) {
            failures.add("client-" + i, HERE);
        }

        assertThat(failures.pause("shop", HERE)).isPresent();
    }

    private void fail(String client, int times) {
        for (int i = 0; i < times; i++) {
            failures.add(client, HERE);
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-06-01T12:00:00Z");

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
