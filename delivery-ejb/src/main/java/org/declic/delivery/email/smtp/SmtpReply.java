package org.declic.delivery.email.smtp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One reply of a mail server (RFC 5321, 4.2).
 *
 * @param code the three digits, or {@link #NONE} where none could be read
 * @param status the enhanced status code (RFC 3463) if there is one, else the three digits
 * @param text what is left, on one line
 */
record SmtpReply(int code, String status, String text) {

    static final int NONE = -1;

    private static final Pattern LINE =
            Pattern.compile("(?:\\d{3}(?:[ -]|$))?(?:([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s+|$))?(.*)");

    static SmtpReply of(int code, String response) {
        String status = response.lines()
                .map(line -> group(line, 1))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Integer.toString(code));
        String text = response.lines().map(line -> group(line, 2)).collect(Collectors.joining(" "));
        return new SmtpReply(code, status, text);
    }

    /** Done, or accepted. */
    boolean isPositive() {
        return code >= 200 && code < 300;
    }

    /** No for now, 421 included. */
    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /** No for ever. */
    boolean isPermanent() {
        return code >= 500 && code < 600;
    }

    /** Whether the server is about to close the connection, or has closed it, or is not understood. */
    boolean endsConnection() {
        return code == 421 || !(isPositive() || isTransient() || isPermanent());
    }

    /** Whether the complaint is about how we are set up (no authentication, no encryption), not about the message. */
    boolean isAboutAuthentication() {
        return code == 530 || code == 534 || code == 535 || code == 538;
    }

    private static String group(String line, int group) {
        Matcher matcher = LINE.matcher(line);
        String found = matcher.matches() ? matcher.group(group) : null;
        return found == null ? "" : found.strip();
    }
}
