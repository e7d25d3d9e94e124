package org.declic.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: after some free attempts every further one must wait longer, up to a limit.
 *
 * <p>Counts by any key, such as a user name, in bounded memory. An attempt counts when it begins, so that many at once gain
 * nothing. Who does not try for an hour starts anew.
 */
class AttemptPolicy {

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 8;

    private final int freeAttempts;
    private final Map<String, Attempts> attempts;

    AttemptPolicy(int freeAttempts, int mostKeys) {
        this.freeAttempts = freeAttempts;
        this.attempts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
                return size() > mostKeys;
            }
        };
    }

    /** How long {@code key} must still wait for its next attempt; zero when it need not. */
    synchronized Duration waitOf(String key, Instant now) {
        Attempts made = made(key, now);
        Duration left = Duration.between(now, made.last().plus(delayAfter(made.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts an attempt that begins. */
    synchronized void begin(String key, Instant now) {
        attempts.put(key, new Attempts(made(key, now).count() + 1, now));
    }

    /** Forgets all attempts of {@code key}. */
    synchronized void forget(String key) {
        attempts.remove(key);
    }

    /** Takes back the one attempt that was successful. */
    synchronized void takeBack(String key) {
        attempts.computeIfPresent(key, (same, made) -> new Attempts(Math.max(0, made.count() - 1), made.last()));
    }

    private Attempts made(String key, Instant now) {
        Attempts made = attempts.get(key);
        return made == null || made.last().plus(FORGOTTEN_AFTER).isBefore(now) ? new Attempts(0, now) : made;
    }

    private Duration delayAfter(int count) {
        if (count < freeAttempts) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(count - freeAttempts, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private record Attempts(int count, Instant last) {}
}
