package org.declic.delivery.email.mime;

import org.declic.shared.EmailAddress;

/** A display name, which may be empty, and an {@link EmailAddress} with its domain in ASCII. */
public record Mailbox(String name, String address) {

    private static final int MAX_NAME = 255;

    /**
     * Checks both and normalises the address.
     *
     * @throws HeaderInjectionException if either holds a control character
     * @throws UnsendableEmailException if the address is not one
     */
    public Mailbox {
        HeaderScanner.scan("display name", name);
        HeaderScanner.scan("address", address);
        if (name.length() > MAX_NAME) {
            throw new UnsendableEmailException("Display name is longer than " + MAX_NAME + " characters");
        }
        address = normalised(address);
    }

    /** An address without a display name. */
    public static Mailbox of(String address) {
        return new Mailbox("", address);
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** True if only a server with SMTPUTF8 takes it. */
    boolean isInternational() {
        return !HeaderText.isAscii(address);
    }

    private static String normalised(String address) {
        try {
            return new EmailAddress(address).withAsciiDomain();
        } catch (IllegalArgumentException e) {
            throw new UnsendableEmailException("Malformed email address");
        }
    }
}
