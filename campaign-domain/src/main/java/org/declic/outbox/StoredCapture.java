package org.declic.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.channel.Channel;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

@Entity
@Table(name = "outbox_message")
@NamedQuery(
        name = "outbox.page",
        query =
                "select m from StoredCapture m where m.sandboxId = :sandbox and lower(m.recipient) like :recipient escape '!'"
                        + " and (m.capturedAt < :at or (m.capturedAt = :at and m.id < :id))"
                        + " order by m.capturedAt desc, m.id desc")
class StoredCapture {

    private static final int LONGEST_SENDER = 400;
    private static final int LONGEST_RECIPIENT = 320;
    private static final int LONGEST_SUBJECT = 1000;

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(nullable = false, updatable = false)
    private String sender;

    @Column(nullable = false, updatable = false)
    private String recipient;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Lob
    @Column(nullable = false, updatable = false)
    private String html;

    @Lob
    @Column(name = "text_part", nullable = false, updatable = false)
    private String text;

    @Column(name = "captured_at", nullable = false, updatable = false)
    private Instant capturedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredCapture() {}

    StoredCapture(CapturedMessage message) {
        this.id = message.messageId().value();
        this.sandboxId = message.sandboxId().value();
        this.channel = message.channel();
        this.sender = bounded(message.sender(), LONGEST_SENDER);
        this.recipient = bounded(message.recipient(), LONGEST_RECIPIENT);
        this.subject = bounded(message.body().subject(), LONGEST_SUBJECT);
        this.html = StorableText.of(message.body().html());
        this.text = StorableText.of(message.body().text());
        this.capturedAt = message.capturedAt();
    }

    private static String bounded(String text, int longest) {
        return StorableText.cut(StorableText.of(text), longest);
    }

    SandboxId sandboxId() {
        return new SandboxId(sandboxId);
    }

    CapturedMessage message() {
        return new CapturedMessage(
                new MessageId(id),
                sandboxId(),
                channel,
                sender,
                recipient,
                new CapturedMessage.Body(subject, html, text),
                capturedAt);
    }
}
