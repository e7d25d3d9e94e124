package org.declic.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.declic.audit.AuditedKind;
import org.declic.audit.AuditedThing;
import org.declic.deadletter.DeadLetter.Cause;
import org.declic.deadletter.DeadLetter.Handling;
import org.declic.deadletter.DeadLetter.Origin;
import org.declic.queue.Envelope;
import org.declic.queue.FailedMessage;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "dead_letter")
@NamedQuery(name = "deadLetter.known", query = "select l.id from StoredDeadLetter l where l.id in :ids")
@NamedQuery(
        name = "deadLetter.page",
        query = "select l from StoredDeadLetter l where (l.sandboxId = :sandbox or l.sandboxId is null)"
                + " and l.state in :states and l.fingerprint like :fingerprint escape '!'"
                + " and (l.since < :at or (l.since = :at and l.id < :id)) order by l.since desc, l.id desc")
@NamedQuery(
        name = "deadLetter.groups",
        query = "select l.fingerprint, min(l.origin), min(l.cause), count(l), min(l.since), max(l.since)"
                + " from StoredDeadLetter l where (l.sandboxId = :sandbox or l.sandboxId is null)"
                + " and l.state = org.declic.deadletter.DeadLetterState.OPEN"
                + " group by l.fingerprint order by count(l) desc, l.fingerprint")
@NamedQuery(
        name = "deadLetter.one",
        query = "select l from StoredDeadLetter l where l.id = :id"
                + " and (l.sandboxId = :sandbox or l.sandboxId is null)")
@NamedQuery(
        name = "deadLetter.openOfGroup",
        query = "select l from StoredDeadLetter l where (l.sandboxId = :sandbox or l.sandboxId is null)"
                + " and l.state = org.declic.deadletter.DeadLetterState.OPEN"
                + " and l.fingerprint = :fingerprint and l.since <= :until order by l.since, l.id")
@NamedQuery(
        name = "deadLetter.discardGroup",
        query = "update StoredDeadLetter l set l.state = org.declic.deadletter.DeadLetterState.DISCARDED,"
                + " l.handledBy = :by, l.handledAt = :at where (l.sandboxId = :sandbox or l.sandboxId is null)"
                + " and l.state = org.declic.deadletter.DeadLetterState.OPEN and l.fingerprint = :fingerprint")
@NamedQuery(
        name = "deadLetter.discard",
        query = "update StoredDeadLetter l set l.state = org.declic.deadletter.DeadLetterState.DISCARDED,"
                + " l.handledBy = :by, l.handledAt = :at where l.id = :id"
                + " and l.state = org.declic.deadletter.DeadLetterState.OPEN")
@NamedQuery(
        name = "deadLetter.replayed",
        query = "update StoredDeadLetter l set l.state = org.declic.deadletter.DeadLetterState.REPLAYED,"
                + " l.handledBy = :by, l.handledAt = :at where l.id in :ids"
                + " and l.state <> org.declic.deadletter.DeadLetterState.REPLAYED")
@NamedQuery(name = "deadLetter.forget", query = "delete from StoredDeadLetter l where l.handledAt < :before")
class StoredDeadLetter {

    private static final int LONGEST_ORIGIN = 100;
    private static final int LONGEST_KIND = 50;
    private static final int LONGEST_CAUSE = 1000;

    @Id
    private String id;

    @Column(nullable = false, updatable = false)
    private String origin;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(name = "form_version", nullable = false, updatable = false)
    private int version;

    @Column(nullable = false, updatable = false)
    private int attempts;

    @Column(name = "message_id", updatable = false)
    private @Nullable String messageId;

    @Column(name = "sandbox_id", updatable = false)
    private @Nullable String sandboxId;

    @Column(nullable = false, updatable = false)
    private String cause;

    @Column(nullable = false, updatable = false)
    private String fingerprint;

    @Column(nullable = false, updatable = false)
    private Instant since;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private DeadLetterState state;

    @Column(name = "handled_by")
    private @Nullable String handledBy;

    @Column(name = "handled_at")
    private @Nullable Instant handledAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredDeadLetter() {}

    StoredDeadLetter(FailedMessage failed, Instant since) {
        Envelope envelope = failed.envelope();
        Optional<LetterSubject> subject = LetterSubject.of(failed.origin(), envelope);
        this.id = failed.id();
        this.origin = bounded(failed.origin(), LONGEST_ORIGIN);
        this.kind = bounded(envelope.kind(), LONGEST_KIND);
        this.version = envelope.version();
        this.attempts = envelope.attempts();
        this.messageId =
                subject.map(LetterSubject::messageId).map(MessageId::value).orElse(null);
        this.sandboxId = subject.map(read -> read.sandboxId().value()).orElse(null);
        this.cause = bounded(failed.cause(), LONGEST_CAUSE);
        this.fingerprint = CauseFingerprint.of(origin, cause);
        this.since = since;
        this.state = DeadLetterState.OPEN;
    }

    private static String bounded(String text, int longest) {
        return StorableText.cut(StorableText.of(text), longest);
    }

    String id() {
        return id;
    }

    String origin() {
        return origin;
    }

    /** By its queue: its cause may name a person. */
    AuditedThing audited() {
        return AuditedKind.DEAD_LETTER.thing(id, origin);
    }

    DeadLetterState state() {
        return state;
    }

    /** As it was in its queue, with what it said. */
    Envelope envelope(byte[] payload) {
        return new Envelope(version, kind, payload, attempts, false);
    }

    DeadLetter letter() {
        return new DeadLetter(
                id,
                new Origin(origin, kind, version, attempts),
                messageId == null ? null : new MessageId(messageId),
                sandboxId == null ? null : new SandboxId(sandboxId),
                new Cause(cause, fingerprint),
                since,
                new Handling(state, handledBy, handledAt));
    }
}
