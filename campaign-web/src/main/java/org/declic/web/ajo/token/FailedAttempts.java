package org.declic.web.ajo.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts failed requests for a token, by client and address together and by address alone, so that nobody tries secrets
 * at leisure, and nobody locks a client out from elsewhere.
 */
@ApplicationScoped
class FailedAttempts {

    static final int MOST_OF_A_CLIENT = 5;
    static final int MOST_OF_AN_ADDRESS = 50;
    static final Duration PERIOD = Duration.ofMinutes(1);

    private static final int MOST_KEYS = 20_000;

    private final Cache<String, Count> counts = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(PERIOD)
            .build();

    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected FailedAttempts() {
        this(null);
    }

    @Inject
    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long that client must wait at that address; empty when it may try. */
    Optional<Duration> pause(String clientId, String address) {
        return pause(pair(clientId, address), MOST_OF_A_CLIENT).or(() -> pause(address, MOST_OF_AN_ADDRESS));
    }

    /** Notes a failure. */
    void add(String clientId, String address) {
        count(pair(clientId, address));
        count(address);
    }

    /** Forgets the failures of a client that has proved itself. */
    void clear(String clientId, String address) {
        counts.invalidate(pair(clientId, address));
    }

    private Optional<Duration> pause(String key, int most) {
        Count count = counts.getIfPresent(key);
        Instant now = clock.instant();
        return count != null && count.failures() >= most && now.isBefore(count.until())
                ? Optional.of(Duration.between(now, count.until()))
                : Optional.empty();
    }

    private void count(String key) {
        Instant now = clock.instant();
        counts.asMap()
                .merge(
                        key,
                        new Count(1, now.plus(PERIOD)),
                        (old, one) -> now.isBefore(old.until()) ? new Count(old.failures() + 1, old.until()) : one);
    }

    private static String pair(String clientId, String address) {
        return clientId + " " + address;
    }

    private record Count(int failures, Instant until) {}
}
