package org.declic.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.shared.MessageId;
import org.jspecify.annotations.Nullable;

/** A feedback event as it is read; {@link FeedbackLog} writes it. */
@Entity
@Table(name = "feedback_event")
@NamedQuery(
        name = "event.ofExecution",
        query = "select e from StoredEvent e, StoredMessage m where e.messageId = m.id"
                + " and m.executionId = :execution order by e.occurredAt, e.id")
@NamedQuery(
        name = "event.ofMessage",
        query = "select e from StoredEvent e where e.messageId = :message order by e.occurredAt, e.id")
class StoredEvent {

    @Id
    private String id;

    @Column(name = "message_id", insertable = false, updatable = false)
    private String messageId;

    @Column(insertable = false, updatable = false)
    private FeedbackStatus status;

    @Column(insertable = false, updatable = false)
    private @Nullable String reason;

    @Column(insertable = false, updatable = false)
    private @Nullable String detail;

    @Column(insertable = false, updatable = false)
    private @Nullable String provider;

    @Column(name = "occurred_at", insertable = false, updatable = false)
    private Instant occurredAt;

    @Column(name = "next_attempt_at", insertable = false, updatable = false)
    private @Nullable Instant nextAttemptAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredEvent() {}

    MessageId messageId() {
        return new MessageId(messageId);
    }

    MessageState.Step step() {
        return new MessageState.Step(status, occurredAt, new Explanation(reason, detail, provider), nextAttemptAt);
    }
}
