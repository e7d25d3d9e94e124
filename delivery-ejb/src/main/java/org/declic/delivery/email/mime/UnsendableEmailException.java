package org.declic.delivery.email.mime;

/** An email that no server should be asked to take, for example because an address is not one. */
public class UnsendableEmailException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The message never quotes an address. */
    UnsendableEmailException(String message) {
        super(message);
    }
}
