package org.declic.web.ajo.trigger;

import org.declic.execution.AcceptedExecution;

/**
 * What is remembered of an accepted execution, so that a repetition gets the same answer. Small, because there are many.
 *
 * @param high the first half of the recipients' fingerprint, as far as it is kept
 * @param low the second half
 * @param createdAt milliseconds since 1970, UTC
 * @param clientId who triggered it
 */
record Acceptance(long high, long low, long createdAt, String clientId) {

    private static final int HEX = 16;

    static Acceptance of(AcceptedExecution execution) {
        return of(execution.bodyHash(), execution.acceptedAt(), execution.clientId());
    }

    /** @param hash at least 32 hexadecimal digits */
    static Acceptance of(String hash, long createdAt, String clientId) {
        return new Acceptance(
                Long.parseUnsignedLong(hash, 0, HEX, HEX),
                Long.parseUnsignedLong(hash, HEX, 2 * HEX, HEX),
                createdAt,
                clientId);
    }

    /** Whether {@code other} was asked for with the same recipients. */
    boolean sameBody(Acceptance other) {
        return high == other.high && low == other.low;
    }
}
