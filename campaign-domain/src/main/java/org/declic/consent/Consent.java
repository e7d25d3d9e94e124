package org.declic.consent;

import java.time.Instant;

/**
 * A choice with its evidence.
 *
 * @param decidedAt when the person made it, in milliseconds
 */
public record Consent(Choice choice, ConsentSource source, Instant decidedAt) {

    /**
     * Whether this gives way to {@code other}: the later choice counts, however late we hear of it; of two at the same instant
     * the one against.
     */
    boolean yieldsTo(Consent other) {
        int order = decidedAt.compareTo(other.decidedAt);
        return order < 0 || (order == 0 && choice == Choice.YES && other.choice == Choice.NO);
    }
}
