package org.declic.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.database.Like;
import org.declic.shared.Ids;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;
import org.jspecify.annotations.Nullable;

/**
 * The audit log. An entry is written in the transaction of the change that it tells of: there is no change without its entry,
 * and no entry without its change.
 */
@ApplicationScoped
@Transactional
public class AuditLog {

    /** How long an entry is kept. */
    static final Duration RETENTION = Duration.ofDays(730);

    /** For so long the changes of a draft by the same person are one entry. */
    static final Duration ONE_SITTING = Duration.ofHours(1);

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AuditLog() {
        this(null, null, null);
    }

    @Inject
    public AuditLog(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes an entry.
     *
     * @param sandboxId null for what belongs to no sandbox
     */
    @Transactional(TxType.MANDATORY)
    public void record(
            @Nullable SandboxId sandboxId,
            Actor actor,
            AuditAction action,
            AuditedThing thing,
            List<FieldChange> changes) {
        AuditEntry.By by = new AuditEntry.By(actor.name(), actor.kind());
        entities.persist(new StoredAuditEntry(
                new AuditEntry(ids.next(), sandboxId, clock.instant(), by, action, thing, changes)));
    }

    /** Writes that a thing has other values, if any is another. */
    @Transactional(TxType.MANDATORY)
    public void recordChange(SandboxId sandboxId, Actor actor, AuditedThing thing, List<FieldChange> changes) {
        if (!changes.isEmpty()) {
            record(sandboxId, actor, AuditAction.CHANGED, thing, changes);
        }
    }

    /**
     * Writes that a draft was changed. A draft saves itself every few seconds, so what the same actor goes on to change within
     * an hour widens the entry, as long as nothing else was done with the thing.
     */
    @Transactional(TxType.MANDATORY)
    public void recordEditing(SandboxId sandboxId, Actor actor, AuditedThing thing, List<FieldChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Optional<StoredAuditEntry> open = latest(thing).filter(entry -> entry.isBy(actor, AuditAction.CHANGED));
        open.ifPresentOrElse(
                entry -> entry.widen(thing, together(entry.changes(), changes)),
                () -> record(sandboxId, actor, AuditAction.CHANGED, thing, changes));
    }

    /**
     * Entries of the sandbox and those that belong to none, newest first.
     *
     * @param after the key of the previous page; empty for the first
     */
    public Page<AuditEntry> page(SandboxId sandboxId, AuditFilter filter, Optional<String> after, int size) {
        TimeKey key = TimeKey.after(after);
        Instant from = filter.from();
        Instant until = filter.until();
        List<AuditEntry> found = entities.createNamedQuery("audit.page", StoredAuditEntry.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("actor", Like.containing(filter.actor()))
                .setParameter("text", Like.containing(filter.text()))
                .setParameter("kinds", filter.kinds().isEmpty() ? EnumSet.allOf(AuditedKind.class) : filter.kinds())
                .setParameter(
                        "actions", filter.actions().isEmpty() ? EnumSet.allOf(AuditAction.class) : filter.actions())
                .setParameter("from", from == null ? EARLIEST : from)
                .setParameter("until", until == null ? LATEST : until)
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredAuditEntry::entry)
                .toList();
        return Page.of(found, size, AuditEntry::key);
    }

    /** Forgets entries after two years. */
    public void forgetOld() {
        entities.createNamedQuery("audit.forget")
                .setParameter("before", clock.instant().minus(RETENTION))
                .executeUpdate();
    }

    private Optional<StoredAuditEntry> latest(AuditedThing thing) {
        return entities.createNamedQuery("audit.latest", StoredAuditEntry.class)
                .setParameter("kind", thing.kind())
                .setParameter("thing", thing.id())
                .setParameter("since", clock.instant().minus(ONE_SITTING))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static List<FieldChange> together(List<FieldChange> earlier, List<FieldChange> later) {
        Map<String, FieldChange> byField = new LinkedHashMap<>();
        earlier.forEach(change -> byField.put(change.field(), change));
        later.forEach(change -> byField.merge(change.field(), change, FieldChange::then));
        return List.copyOf(byField.values());
    }
}
