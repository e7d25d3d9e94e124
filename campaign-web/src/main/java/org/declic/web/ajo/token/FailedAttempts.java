package org.declic.web.ajo.token;

import io.github.bucket4j.Bandwidth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.declic.web.throttle.Allowance;

/**
 * Counts failed requests for a token, by client and address together and by address alone, so that nobody tries secrets
 * at leisure, and nobody locks a client out from elsewhere.
 */
@ApplicationScoped
class FailedAttempts {

    static final int MOST_OF_A_CLIENT = 5;
    static final int MOST_OF_AN_ADDRESS = 50;
    static final Duration PERIOD = Duration.ofMinutes(1);

    private static final int MOST_KEYS = 10_000;

    private final Allowance pairs;
    private final Allowance addresses;

    /** For the client proxy. */
    protected FailedAttempts() {
        this(Clock.systemUTC());
    }

    @Inject
    FailedAttempts(Clock clock) {
        this.pairs = new Allowance(clock, MOST_KEYS, each(MOST_OF_A_CLIENT));
        this.addresses = new Allowance(clock, MOST_KEYS, each(MOST_OF_AN_ADDRESS));
    }

    /** How long that client must wait at that address; empty when it may try. */
    Optional<Duration> pause(String clientId, String address) {
        return pairs.pause(pair(clientId, address)).or(() -> addresses.pause(address));
    }

    /** Notes a failure. */
    void add(String clientId, String address) {
        pairs.take(pair(clientId, address));
        addresses.take(address);
    }

    /** Forgets the failures of a client that has proved itself. */
    void clear(String clientId, String address) {
        pairs.forget(pair(clientId, address));
    }

    private static Bandwidth each(int failures) {
        return Bandwidth.builder()
                .capacity(failures)
                .refillIntervally(failures, PERIOD)
                .build();
    }

    private static String pair(String clientId, String address) {
        return clientId + " " + address;
    }
}
