package org.declic.execution;

import java.time.Instant;

/**
 * What is remembered of an accepted execution, so that a repetition gets the same answer. Small, because there are many.
 *
 * @param clientId who triggered it
 */
public record Acceptance(RequestFingerprint fingerprint, Instant acceptedAt, String clientId) {

    static Acceptance of(AcceptedExecution execution) {
        return new Acceptance(execution.fingerprint(), execution.acceptedAt(), execution.clientId());
    }

    /** True if {@code other} was asked for with the same recipients. */
    boolean sameRecipients(Acceptance other) {
        return fingerprint.equals(other.fingerprint);
    }
}
