package org.declic.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a deferred message is tried again: after one second, then twice as long each time up to five minutes, give or
 * take a fifth so that they do not all come back together.
 */
public final class RetryPolicy {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;
    private static final double JITTER = 0.2;

    private final DoubleSupplier random;

    /** @param random gives numbers from 0 to 1 */
    public RetryPolicy(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * The delay before the next attempt; none when the retry period is over.
     *
     * @param attempts how many attempts were made
     */
    public Optional<Duration> delayAfter(int attempts, Instant acceptedAt, Duration retryPeriod, Instant now) {
        long doubled = FIRST.toMillis() << Math.min(Math.max(attempts - 1, 0), DOUBLINGS);
        double jittered = Math.min(doubled, LONGEST.toMillis()) * (1 - JITTER + 2 * JITTER * random.getAsDouble());
        Duration delay = Duration.ofMillis((long) jittered);
        return now.plus(delay).isAfter(acceptedAt.plus(retryPeriod)) ? Optional.empty() : Optional.of(delay);
    }
}
