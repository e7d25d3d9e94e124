package org.declic.delivery.email.mime;

import java.time.Instant;
import java.util.regex.Pattern;
import org.declic.shared.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * One rendered email to one recipient.
 *
 * @param messageId ours, the same at every attempt; becomes the left side of the Message-ID
 * @param unsubscribe where a mail program unsubscribes its user by one click (RFC 8058); null for a message that is no marketing
 */
public record OutgoingEmail(
        MessageId messageId,
        Sender sender,
        Mailbox to,
        String subject,
        Body body,
        Instant date,
        @Nullable String unsubscribe) {

    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");
    private static final int MAX_MESSAGE_ID = 128;

    /**
     * Checks what becomes a header field.
     *
     * @throws HeaderInjectionException if it holds a control character
     * @throws IllegalArgumentException if the message id is not one
     */
    public OutgoingEmail {
        HeaderScanner.scan("Message-ID", messageId.value());
        if (messageId.value().length() > MAX_MESSAGE_ID
                || !MESSAGE_ID.matcher(messageId.value()).matches()) {
            throw new IllegalArgumentException(
                    "Not a message id: " + messageId.value().length() + " characters");
        }
        HeaderScanner.scan("Subject", subject);
    }

    /** True if only a server with SMTPUTF8 takes it. */
    public boolean isInternational() {
        return sender.isInternational() || to.isInternational();
    }

    /** Who it is from, and who gets the answers if that is somebody else. */
    public record Sender(Mailbox from, @Nullable Mailbox replyTo) {

        private boolean isInternational() {
            return from.isInternational() || (replyTo != null && replyTo.isInternational());
        }
    }

    /** What it says: in HTML, in plain text, or both; the other is empty. */
    public record Body(String html, String text) {}
}
