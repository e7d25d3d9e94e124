package org.declic.delivery.email;

import org.declic.shared.EmailAddress;

/** A display name, which may be empty, and an {@link EmailAddress} with its domain in ASCII. */
record Mailbox(String name, String address) {

    private static final int MAX_NAME = 255;

    /**
     * Checks both and normalises the address.
     *
     * @throws HeaderInjectionException if either holds a control character
     * @throws UnsendableEmailException if the address is not one
     */
    Mailbox {
        HeaderScanner.scan("display name", name);
        HeaderScanner.scan("address", address);
        if (name.length() > MAX_NAME) {
            throw invalid("Display name is longer than " + MAX_NAME + " characters");
        }
        address = normalised(address);
    }

    /** An address without a display name. */
    static Mailbox of(String address) {
        return new Mailbox("", address);
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** Whether only a server with SMTPUTF8 takes it. */
    boolean isInternational() {
        return !HeaderText.isAscii(address);
    }

    private static String normalised(String address) {
        try {
            return new EmailAddress(address).withAsciiDomain();
        } catch (IllegalArgumentException e) {
            throw invalid("Malformed email address");
        }
    }

    private static UnsendableEmailException invalid(String message) {
        return new UnsendableEmailException("5.1.3", message);
    }
}
