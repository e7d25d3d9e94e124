package org.declic.delivery.email;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A display name, which may be empty, and an address of the form {@code local@domain}.
 *
 * <p>The domain is kept in its ASCII form. The local part may be international; only a server with SMTPUTF8 takes it.
 * Refused though legal: quoted local parts, which programs read in different ways, domain literals, and the few
 * letters (ß, ς, joiners) that name different domains under IDNA 2003 and 2008.
 */
record Mailbox(String name, String address) {

    private static final int MAX_LOCAL_BYTES = 64;
    private static final int MAX_BYTES = 254;
    private static final int MAX_NAME = 255;
    private static final String ATOM = "[\\w!#$%&'*+/=?^`{|}~\\-[\\p{L}\\p{M}\\p{N}&&[^\\x00-\\x7f]]]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

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
        int at = address.indexOf('@');
        if (at < 0) {
            throw invalid("Address has no @");
        }
        String local = address.substring(0, at);
        if (!LOCAL.matcher(local).matches() || bytes(local) > MAX_LOCAL_BYTES) {
            throw invalid("Address has an invalid local part");
        }
        String normalised = local + "@" + asciiDomain(address.substring(at + 1));
        if (bytes(normalised) > MAX_BYTES) {
            throw invalid("Address is longer than " + MAX_BYTES + " bytes");
        }
        return normalised;
    }

    private static String asciiDomain(String domain) {
        if (domain.isEmpty()
                || domain.endsWith(".")
                || AMBIGUOUS.matcher(domain).find()) {
            throw invalid("Address has an invalid domain");
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw invalid("Address has an invalid domain");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static UnsendableEmailException invalid(String message) {
        return new UnsendableEmailException("5.1.3", message);
    }
}
