package org.declic.delivery.email;

import org.declic.delivery.Outcome;

/** An email that no server should be asked to take, for example because an address is not one. */
class UnsendableEmailException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String code;

    /** The code is an enhanced status code (RFC 3463); the message never quotes an address. */
    UnsendableEmailException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The outcome to record: trying again cannot help. */
    Outcome.Refused refusal() {
        return new Outcome.Refused(code, String.valueOf(getMessage()));
    }
}
