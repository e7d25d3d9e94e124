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
     * The delay before the next attempt; none when that would come too late.
     *
     * @param attempts how many attempts were made
     * @param pause how long the provider asks to wait at least
     * @param lastTry when the retry period is over
     */
    public Optional<Duration> delayAfter(int attempts, Duration pause, Instant lastTry, Instant now) {
        long doubled = FIRST.toMillis() << Math.min(Math.max(attempts - 1, 0), DOUBLINGS);
        double jittered = Math.min(doubled, LONGEST.toMillis()) * (1 - JITTER + 2 * JITTER * random.getAsDouble());
        Duration own = Duration.ofMillis((long) jittered);
        Duration delay = own.compareTo(pause) > 0 ? own : pause;
        return now.plus(delay).isAfter(lastTry) ? Optional.empty() : Optional.of(delay);
    }
}
