package org.declic.delivery.email.smtp;

import org.declic.delivery.Outcome;

/** There is no connection, or it was lost before the server had the content: another connection may be tried. */
final class NothingHandedOverException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Outcome.Unreachable outcome;

    NothingHandedOverException(String code, String reason) {
        super(reason);
        outcome = new Outcome.Unreachable(code, reason);
    }

    /** The outcome to record if no other connection is tried. */
    Outcome.Unreachable outcome() {
        return outcome;
    }
}
