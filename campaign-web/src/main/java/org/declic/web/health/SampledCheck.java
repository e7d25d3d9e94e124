package org.declic.web.health;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Asks at most once a second: anyone may call, and each answer costs a write of the broker or a query. */
final class SampledCheck implements HealthCheck {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final HealthCheck check;
    private final LongSupplier nanos;
    private @Nullable HealthCheckResponse last;
    private long askedAt;

    SampledCheck(HealthCheck check, LongSupplier nanos) {
        this.check = check;
        this.nanos = nanos;
    }

    @Override
    public synchronized HealthCheckResponse call() {
        HealthCheckResponse known = last;
        if (known == null || nanos.getAsLong() - askedAt >= FRESH_NANOS) {
            known = check.call();
            last = known;
            askedAt = nanos.getAsLong();
        }
        return known;
    }
}
