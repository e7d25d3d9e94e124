package org.declic.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.declic.access.Actor;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuditedKind;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;

/** The stored choices: what counts, and all that was ever chosen. */
@ApplicationScoped
@Transactional
public class ConsentRecord {

    private static final int LONGEST_HISTORY = 100;
    private static final String MISSING = "missing";

    private final EntityManager entities;
    private final AuditLog log;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ConsentRecord() {
        this(null, null, null, null);
    }

    @Inject
    public ConsentRecord(EntityManager entities, AuditLog log, Ids ids, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** All or nothing; in an order in which two that write the same wait for each other instead of locking each other out. */
    public void add(Actor actor, List<ConsentChange> changes) {
        Instant now = clock.instant();
        changes.stream()
                .sorted(Comparator.comparing(change -> change.subject().key()))
                .forEach(change -> {
                    String id = change.subject().key();
                    StoredConsent stored = entities.find(StoredConsent.class, id, LockModeType.PESSIMISTIC_WRITE);
                    if (stored == null) {
                        entities.persist(new StoredConsent(change.subject(), change.consent()));
                        entities.flush(); // the history refers to it
                    } else {
                        stored.accept(change.consent());
                    }
                    entities.persist(new StoredConsentChange(
                            ids.next(), id, new RecordedConsent(change.consent(), now, actor.name(), change.remark())));
                });
    }

    /** What counts for each of these, by their keys. */
    Map<String, Consent> current(Collection<ConsentSubject> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("consent.of", StoredConsent.class)
                        .setParameter(
                                "ids",
                                subjects.stream().map(ConsentSubject::key).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(StoredConsent::id, StoredConsent::consent));
    }

    /** Forgets what these ever chose. */
    public void forget(Collection<ConsentSubject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        List<String> keys = subjects.stream().map(ConsentSubject::key).toList();
        for (String deletion : List.of("consentChange.forget", "consent.forget")) {
            entities.createNamedQuery(deletion).setParameter("ids", keys).executeUpdate();
        }
        entities.clear(); // it may have read them before
    }

    /** The latest choices of somebody, newest first. */
    List<RecordedConsent> history(ConsentSubject subject) {
        return entities.createNamedQuery("consentChange.of", StoredConsentChange.class)
                .setParameter("consent", subject.key())
                .setMaxResults(LONGEST_HISTORY)
                .getResultStream()
                .map(StoredConsentChange::recorded)
                .toList();
    }

    ConsentPolicy policy(SandboxId sandboxId) {
        StoredConsentPolicy stored = entities.find(StoredConsentPolicy.class, sandboxId.value());
        return stored == null ? ConsentPolicy.GRANTED : stored.missing();
    }

    void change(Actor actor, SandboxId sandboxId, ConsentPolicy policy) {
        AuditedFields before = new AuditedFields().with(MISSING, policy(sandboxId));
        log.recordChange(
                sandboxId,
                actor,
                AuditedKind.CONSENT_POLICY.thing(sandboxId.value(), ""),
                before.changesTo(new AuditedFields().with(MISSING, policy)));
        StoredConsentPolicy stored = entities.find(StoredConsentPolicy.class, sandboxId.value());
        if (stored == null) {
            entities.persist(new StoredConsentPolicy(sandboxId, policy));
        } else {
            stored.change(policy);
        }
    }
}
