package org.declic.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptPolicyTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AttemptPolicy policy = new AttemptPolicy(5, 3);

    @Test
    void letsTheFirstAttemptsThrough() {
        attempt("ann", 4);

        assertThat(policy.waitOf("ann", START)).isZero();
    }

    @Test
    void makesTheNextOneWaitAndDoublesThat() {
        attempt("ann", 5);
        assertThat(policy.waitOf("ann", START)).isEqualTo(Duration.ofSeconds(2));

        attempt("ann", 1);
        assertThat(policy.waitOf("ann", START)).isEqualTo(Duration.ofSeconds(4));

        attempt("ann", 1);
        assertThat(policy.waitOf("ann", START)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void neverAsksForMoreThanFiveMinutes() {
        attempt("ann", 500);

        assertThat(policy.waitOf("ann", START)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void countsDownWhileOneWaits() {
        attempt("ann", 5);

        assertThat(policy.waitOf("ann", START.plusMillis(500))).isEqualTo(Duration.ofMillis(1500));
        assertThat(policy.waitOf("ann", START.plusSeconds(2))).isZero();
    }

    @Test
    void keepsEachKeyApart() {
        attempt("ann", 9);

        assertThat(policy.waitOf("bob", START)).isZero();
    }

    @Test
    void startsAnewAfterAnHourWithoutAttempts() {
        attempt("ann", 9);

        policy.begin("ann", START.plus(Duration.ofMinutes(61)));

        assertThat(policy.waitOf("ann", START.plus(Duration.ofMinutes(61)))).isZero();
    }

    @Test
    void forgetsOnDemand() {
        attempt("ann", 9);

        policy.forget("ann");

        assertThat(policy.waitOf("ann", START)).isZero();
    }

    @Test
    void takesBackOneAttemptOnly() {
        attempt("ann", 6);

        policy.takeBack("ann");

        assertThat(policy.waitOf("ann", START)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void remembersNoMoreKeysThanAllowed() {
        attempt("ann", 9);
        attempt("bob", 1);
        attempt("cat", 1);
        attempt("dan", 1);

        assertThat(policy.waitOf("ann", START)).isZero();
    }

    private void attempt(String key, int times) {
        for (int i = 0; i < times; i++) {
            policy.begin(key, START);
        }
    }
}
