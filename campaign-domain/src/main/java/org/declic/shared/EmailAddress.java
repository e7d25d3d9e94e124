package org.declic.shared;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The address of a mailbox, {@code local@domain}: what is one here can be composed into an email, and nothing else.
 *
 * <p>Letters outside ASCII are allowed in the domain (IDN) and in the local part; only a server with SMTPUTF8 takes the
 * latter. Refused though legal: quoted local parts, which programs read in different ways, domain literals, and the few
 * letters (ß, ς, joiners) that name different domains under IDNA 2003 and 2008.
 */
public record EmailAddress(String text) {

    private static final int MOST_BYTES = 254;
    private static final int MOST_LOCAL_BYTES = 64;
    private static final String ATOM = "[\\w!#$%&'*+/=?^`{|}~\\-[\\p{L}\\p{M}\\p{N}&&[^\\x00-\\x7f]]]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)*" + LABEL);
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

    /** @throws IllegalArgumentException if {@code text} is no such address; the message does not repeat it */
    public EmailAddress {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Malformed email address");
        }
    }

    /** Whether {@code text} is such an address. */
    public static boolean isValid(String text) {
        int at = text.indexOf('@');
        if (at < 1 || text.length() > MOST_BYTES) {
            return false;
        }

        String local = text.substring(0, at);
        String domain = asciiDomain(text.substring(at + 1));
        int bytes = local.getBytes(StandardCharsets.UTF_8).length;
        return bytes <= MOST_LOCAL_BYTES
                && bytes + 1 + domain.length() <= MOST_BYTES
                && LOCAL_PART.matcher(local).matches()
                && DOMAIN.matcher(domain).matches();
    }

    /** The address as mail servers exchange it. */
    public String withAsciiDomain() {
        int afterAt = text.indexOf('@') + 1;
        return text.substring(0, afterAt) + asciiDomain(text.substring(afterAt));
    }

    /** Empty, which is no domain, if there is no such form, or more than one. */
    private static String asciiDomain(String domain) {
        if (AMBIGUOUS.matcher(domain).find()) {
            return "";
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return ""; // a label that IDN cannot encode
        }
    }
}
