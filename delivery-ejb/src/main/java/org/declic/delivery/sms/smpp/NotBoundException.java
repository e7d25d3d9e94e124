package org.declic.delivery.sms.smpp;

import org.declic.delivery.Outcome;

/** There is no session with the SMS centre, so it has nothing of the message. */
final class NotBoundException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Outcome.Unreachable outcome;

    NotBoundException(String code, String reason) {
        super(reason);
        outcome = new Outcome.Unreachable(code, reason);
    }

    /** What became of the message. */
    Outcome.Unreachable outcome() {
        return outcome;
    }
}
