package org.declic.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.channel.Channel;

/** What counts of all that somebody chose. */
@Entity
@Table(name = "consent")
@NamedQuery(name = "consent.of", query = "select c from StoredConsent c where c.id in :ids")
@NamedQuery(name = "consent.forget", query = "delete from StoredConsent c where c.id in :ids")
class StoredConsent {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "subject_kind", nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private ConsentSubject.Kind kind;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Choice choice;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ConsentSource source;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredConsent() {}

    @SuppressWarnings("NullAway.Init") // write() fills the rest
    StoredConsent(ConsentSubject subject, Consent consent) {
        this.id = subject.key();
        this.sandboxId = subject.sandboxId().value();
        this.channel = subject.channel();
        this.kind = subject.kind();
        this.subject = subject.value();
        write(consent);
    }

    /** Keeps the choice if it counts more than what is here. */
    void accept(Consent other) {
        if (consent().yieldsTo(other)) {
            write(other);
        }
    }

    private void write(Consent consent) {
        choice = consent.choice();
        source = consent.source();
        decidedAt = consent.decidedAt();
    }

    String id() {
        return id;
    }

    Consent consent() {
        return new Consent(choice, source, decidedAt);
    }
}
