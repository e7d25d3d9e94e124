package org.declic.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the provider of one channel configuration from holding up the others: only so many deliveries at once are busy with
 * it, and while it answers nobody it is left alone.
 */
final class ProviderGate {

    /** A provider that has let nobody in or out for so long hangs; until then it is merely slow, and the next waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long STEP_MILLIS = 100;
    private static final Unreachable UNTRIED =
            new Unreachable("provider", "Not tried, for the provider did not answer the messages before");

    private static final int CALLS_LOOKED_AT = 20;
    private static final int FEWEST_CALLS = 5;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final int PROBES = 2;

    private final ProviderPlaces.Share places;
    private final RetryBacklog backlog = new RetryBacklog();
    private final LongSupplier nanos;
    private final CircuitBreaker breaker;
    private volatile long movedAt;

    /** How long the latest message took that the provider answered. */
    private volatile long latestNanos;

    /**
     * @param configurationId whose provider it stands before
     * @param places what the deliveries through the configuration may take
     */
    ProviderGate(String configurationId, ProviderPlaces.Share places) {
        this(configurationId, places, System::nanoTime);
    }

    ProviderGate(String configurationId, ProviderPlaces.Share places, LongSupplier nanos) {
        this.places = places;
        this.nanos = nanos;
        this.movedAt = nanos.getAsLong();
        this.breaker = CircuitBreaker.of(
                configurationId,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(FEWEST_CALLS)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .build());
    }

    /** What waits for a later attempt through this configuration. */
    RetryBacklog backlog() {
        return backlog;
    }

    /** Whether the provider is left alone, or tried again with a few messages. */
    boolean isShut() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    /** Hands over, once there is a place; not if the provider hangs or is left alone. */
    Outcome handOver(Supplier<Outcome> send) {
        if (!enter()) {
            return UNTRIED;
        }
        try {
            return breaker.tryAcquirePermission() ? measured(send) : UNTRIED;
        } finally {
            leave();
        }
    }

    private boolean enter() {
        try {
            while (!places.take(hangs() ? 0 : STEP_MILLIS)) {
                if (hangs()) {
                    return false;
                }
            }
            movedAt = nanos.getAsLong();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A provider that always takes its time is not one that hangs. */
    private boolean hangs() {
        return nanos.getAsLong() - movedAt > PATIENCE.toNanos() + 2 * latestNanos;
    }

    private void leave() {
        movedAt = nanos.getAsLong();
        places.giveBack();
    }

    private Outcome measured(Supplier<Outcome> send) {
        long start = nanos.getAsLong();
        @Nullable Outcome outcome = null;
        try {
            outcome = send.get();
            return outcome;
        } finally {
            tell(outcome, nanos.getAsLong() - start);
        }
    }

    private void tell(@Nullable Outcome outcome, long took) {
        if (outcome == null) {
            breaker.releasePermission();
        } else if (outcome instanceof Unreachable || outcome instanceof Unknown) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(outcome.toString()));
        } else {
            latestNanos = took;
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }
}
