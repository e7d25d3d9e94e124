package org.declic.delivery.email;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rendered email to one recipient.
 *
 * @param messageId ours, the same at every attempt; becomes the left side of the Message-ID
 * @param html empty if the email is text only
 * @param text empty if the email is HTML only
 * @param transactional whether receivers' auto-responders are told to keep quiet (RFC 3834)
 * @param headers further fields such as List-Unsubscribe, ASCII only, none of those set from the other components
 */
record OutgoingEmail(
        String messageId,
        Mailbox from,
        @Nullable Mailbox replyTo,
        Mailbox to,
        String subject,
        String html,
        String text,
        Instant date,
        boolean transactional,
        Map<String, String> headers) {

    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");
    private static final int MAX_MESSAGE_ID = 128;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Set<String> RESERVED = Set.of(
            "auto-submitted",
            "bcc",
            "cc",
            "date",
            "from",
            "message-id",
            "mime-version",
            "reply-to",
            "return-path",
            "sender",
            "subject",
            "to");

    /**
     * Checks every header value.
     *
     * @throws HeaderInjectionException if one holds a control character
     * @throws IllegalArgumentException if the message id is not one
     * @throws UnsendableEmailException if a further field has no valid name, a reserved one, or is not ASCII
     */
    OutgoingEmail {
        HeaderScanner.scan("Message-ID", messageId);
        if (messageId.length() > MAX_MESSAGE_ID
                || !MESSAGE_ID.matcher(messageId).matches()) {
            throw new IllegalArgumentException("Not a message id: " + messageId.length() + " characters");
        }
        HeaderScanner.scan("Subject", subject);
        headers = Map.copyOf(headers);
        headers.forEach(OutgoingEmail::requireValidHeader);
    }

    /** Whether only a server with SMTPUTF8 takes it. */
    boolean isInternational() {
        return from.isInternational() || to.isInternational() || (replyTo != null && replyTo.isInternational());
    }

    private static void requireValidHeader(String name, String value) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (!FIELD_NAME.matcher(name).matches() || RESERVED.contains(lowerCase) || lowerCase.startsWith("content-")) {
            throw new UnsendableEmailException("5.6.0", "Header field name is invalid or reserved");
        }
        HeaderScanner.scan(name, value);
        if (!HeaderText.isAscii(value)) {
            throw new UnsendableEmailException("5.6.0", "Header field " + name + " is not ASCII");
        }
    }
}
