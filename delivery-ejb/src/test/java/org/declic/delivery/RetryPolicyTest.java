package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Instant ACCEPTED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST_TRY = ACCEPTED.plus(Duration.ofHours(84));

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "3,4", "8,128", "9,256", "10,300", "1000,300"})
    void doublesTheDelayUpToFiveMinutes(int attempts, long seconds) {
        RetryPolicy policy = new RetryPolicy(() -> 0.5);

        assertThat(policy.delayAfter(attempts, Duration.ZERO, LAST_TRY, ACCEPTED))
                .contains(Duration.ofSeconds(seconds));
    }

    @Test
    void spreadsTheDelayByAFifth() {
        assertThat(new RetryPolicy(() -> 0).delayAfter(1, Duration.ZERO, LAST_TRY, ACCEPTED))
                .contains(Duration.ofMillis(800));
        assertThat(new RetryPolicy(() -> 1).delayAfter(1, Duration.ZERO, LAST_TRY, ACCEPTED))
                .contains(Duration.ofMillis(1200));
    }

    @Test
    void waitsAsLongAsTheProviderAsksAndNoLongerThanTheRetryPeriod() {
        RetryPolicy policy = new RetryPolicy(() -> 0.5);

        assertThat(policy.delayAfter(1, Duration.ofSeconds(17), LAST_TRY, ACCEPTED))
                .contains(Duration.ofSeconds(17));
        assertThat(policy.delayAfter(10, Duration.ofSeconds(17), LAST_TRY, ACCEPTED))
                .contains(Duration.ofMinutes(5));
        assertThat(policy.delayAfter(1, Duration.ofHours(1), LAST_TRY, LAST_TRY.minusSeconds(3599)))
                .isEmpty();
    }

    @Test
    void endsWhenTheNextAttemptWouldComeAfterTheRetryPeriod() {
        RetryPolicy policy = new RetryPolicy(() -> 0.5);

        assertThat(policy.delayAfter(1, Duration.ZERO, LAST_TRY, LAST_TRY.minusSeconds(1)))
                .isPresent();
        assertThat(policy.delayAfter(1, Duration.ZERO, LAST_TRY, LAST_TRY.minusMillis(999)))
                .isEmpty();
    }
}
