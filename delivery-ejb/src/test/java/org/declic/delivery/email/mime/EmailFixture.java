package org.declic.delivery.email.mime;

import java.time.Instant;
import org.declic.delivery.email.mime.OutgoingEmail.Body;
import org.declic.delivery.email.mime.OutgoingEmail.Sender;
import org.declic.shared.MessageId;

/** Emails for tests. */
public final class EmailFixture {

    public static final Instant DATE = Instant.parse("2026-03-01T09:05:07Z");
    private static final String SUBJECT = "Your order";
    private static final Body BODY = new Body("<p>Thank you.</p>", "Thank you.");

    private EmailFixture() {}

    public static OutgoingEmail anEmail() {
        return anEmail(new MessageId("m-1"));
    }

    public static OutgoingEmail anEmail(MessageId messageId) {
        return email(messageId, "jane@example.com", SUBJECT, BODY);
    }

    public static OutgoingEmail anEmailTo(String address) {
        return email(new MessageId("m-1"), address, SUBJECT, BODY);
    }

    public static OutgoingEmail anEmailWith(String html, String text) {
        return email(new MessageId("m-1"), "jane@example.com", SUBJECT, new Body(html, text));
    }

    static OutgoingEmail anEmailWithSubject(String subject) {
        return email(new MessageId("m-1"), "jane@example.com", subject, BODY);
    }

    /** An email that has the same mailbox in all places. */
    static OutgoingEmail anEmailAround(Mailbox mailbox) {
        return new OutgoingEmail(
                new MessageId("m-1"), new Sender(mailbox, mailbox), mailbox, SUBJECT, BODY, DATE, null);
    }

    private static OutgoingEmail email(MessageId messageId, String to, String subject, Body body) {
        Sender sender = new Sender(new Mailbox("Shop", "shop@declic.example"), null);
        return new OutgoingEmail(messageId, sender, Mailbox.of(to), subject, body, DATE, null);
    }
}
