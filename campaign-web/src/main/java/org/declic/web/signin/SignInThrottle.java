package org.declic.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Throttles signing in, by user name and by remote address. Kept in memory, so per node. */
@ApplicationScoped
class SignInThrottle {

    private static final int FREE_PER_NAME = 5;
    private static final int FREE_PER_ADDRESS = 20; // an office shares one
    private static final int MOST_KEYS = 10_000;
    private static final int LONGEST_KEY = 100;

    private final AttemptPolicy names = new AttemptPolicy(FREE_PER_NAME, MOST_KEYS);
    private final AttemptPolicy addresses = new AttemptPolicy(FREE_PER_ADDRESS, MOST_KEYS);
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SignInThrottle() {
        this(null);
    }

    @Inject
    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Lets an attempt begin, or answers how long it must wait. */
    synchronized Optional<Duration> begin(String name, String address) {
        Instant now = clock.instant();
        Duration ofName = names.waitOf(key(name), now);
        Duration ofAddress = addresses.waitOf(address, now);
        Duration wait = ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        names.begin(key(name), now);
        addresses.begin(address, now);
        return Optional.empty();
    }

    /** The attempt was successful. The address keeps its failures, or one good account would cover for the rest. */
    synchronized void succeeded(String name, String address) {
        names.forget(key(name));
        addresses.takeBack(address);
    }

    private static String key(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    }
}
