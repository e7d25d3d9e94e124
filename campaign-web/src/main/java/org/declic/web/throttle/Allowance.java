package org.declic.web.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How many attempts each key has left, such as an address: a bucket for each that empties by attempts and fills with time.
 *
 * <p>Kept in bounded memory, so per node.
 */
public final class Allowance {

    private final List<Bandwidth> limits;
    private final ClockMeter meter;
    private final Cache<String, Bucket> buckets;

    /**
     * An allowance that no key has used yet.
     *
     * @param mostKeys how many keys are remembered
     * @param limits every one of them holds
     */
    public Allowance(Clock clock, int mostKeys, Bandwidth... limits) {
        this.limits = List.of(limits);
        this.meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(mostKeys)
                .executor(Runnable::run) // the bound holds at once
                .ticker(meter::currentTimeNanos)
                .expireAfterAccess(timeToFill(this.limits))
                .build();
    }

    /** How long {@code key} must wait for its next attempt; empty when it may try. */
    public Optional<Duration> pause(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        if (bucket == null) {
            return Optional.empty();
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Optional.empty() : Optional.of(duration(probe.getNanosToWaitForRefill()));
    }

    /** Counts an attempt, or answers how long {@code key} must wait for it. */
    public Optional<Duration> take(String key) {
        ConsumptionProbe probe = buckets.get(key, unused -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(duration(probe.getNanosToWaitForRefill()));
    }

    /** Takes one attempt back. */
    public void giveBack(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    /** Forgets all attempts of {@code key}. */
    public void forget(String key) {
        buckets.invalidate(key);
    }

    /** How many keys are remembered. */
    long keys() {
        return buckets.estimatedSize();
    }

    private Bucket full() {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(meter);
        limits.forEach(builder::addLimit);
        return builder.build();
    }

    /** A bucket left alone for so long is full, so that nothing is lost by forgetting it. */
    private static Duration timeToFill(List<Bandwidth> limits) {
        return limits.stream()
                .map(limit -> Duration.ofNanos(limit.getRefillPeriodNanos())
                        .multipliedBy((limit.getCapacity() + limit.getRefillTokens() - 1) / limit.getRefillTokens()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration duration(long nanos) {
        return Duration.ofNanos(nanos);
    }
}
