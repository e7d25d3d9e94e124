package org.declic.shared;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * The address of a mailbox, {@code local@domain}, as RFC 5321 allows it without quotes and without literals.
 *
 * <p>Letters outside ASCII are allowed in the domain (IDN), not in the local part.
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** @throws IllegalArgumentException if {@code text} is no such address; the message does not repeat it */
    public EmailAddress {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Malformed email address");
        }
    }

    /** Whether {@code text} is such an address. */
    public static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || text.length() > LONGEST) {
            return false;
        }

        return LOCAL_PART.matcher(text.substring(0, at)).matches() && isDomain(text.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            return ascii.length() <= LONGEST && DOMAIN.matcher(ascii).matches();
        } catch (IllegalArgumentException e) {
            return false; // a label that IDN cannot encode
        }
    }
}
