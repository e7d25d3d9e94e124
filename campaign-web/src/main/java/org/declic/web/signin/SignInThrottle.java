package org.declic.web.signin;

import io.github.bucket4j.Bandwidth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.declic.web.throttle.Allowance;

/**
 * Throttles signing in, by user name and remote address together and by address alone; never by name alone, or anybody
 * could lock out anybody.
 *
 * <p>An attempt counts when it begins, so that many at once gain nothing.
 */
@ApplicationScoped
class SignInThrottle {

    private static final int MOST_KEYS = 10_000;
    private static final int LONGEST_KEY = 100;

    private final Allowance pairs;
    private final Allowance addresses;

    /** For the client proxy. */
    protected SignInThrottle() {
        this(Clock.systemUTC());
    }

    @Inject
    SignInThrottle(Clock clock) {
        this.pairs =
                new Allowance(clock, MOST_KEYS, atOnce(5, Duration.ofSeconds(30)), atOnce(10, Duration.ofMinutes(6)));
        this.addresses = new Allowance(clock, MOST_KEYS, atOnce(20, Duration.ofMinutes(5))); // an office shares one
    }

    /** Lets an attempt begin, or answers how long it must wait. */
    Optional<Duration> begin(String name, String address) {
        Optional<Duration> wait = pairs.take(pair(name, address));
        if (wait.isPresent()) {
            return wait;
        }

        wait = addresses.take(address);
        if (wait.isPresent()) {
            pairs.giveBack(pair(name, address));
        }
        return wait;
    }

    /** The attempt was successful. The address keeps its failures, or one good account would cover for the rest. */
    void succeeded(String name, String address) {
        pairs.forget(pair(name, address));
        addresses.giveBack(address);
    }

    /** @param next how long it takes until there may be one more */
    private static Bandwidth atOnce(int attempts, Duration next) {
        return Bandwidth.builder().capacity(attempts).refillGreedy(1, next).build();
    }

    private static String pair(String name, String address) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST_KEY)) + " " + address;
    }
}
