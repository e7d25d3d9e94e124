package org.declic.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.declic.access.Actor;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
@NamedQuery(
        name = "audit.page",
        query = "select e from StoredAuditEntry e where (e.sandboxId = :sandbox or e.sandboxId is null)"
                + " and e.madeAt >= :from and e.madeAt < :until and e.action in :actions and e.kind in :kinds"
                + " and lower(e.actor) like :actor escape '!'"
                + " and (lower(e.thingName) like :text escape '!' or lower(e.thingId) like :text escape '!')"
                + " and (e.madeAt < :at or (e.madeAt = :at and e.id < :id)) order by e.madeAt desc, e.id desc")
@NamedQuery(
        name = "audit.latest",
        query = "select e from StoredAuditEntry e where e.kind = :kind and e.thingId = :thing"
                + " and e.madeAt >= :since order by e.madeAt desc, e.id desc")
@NamedQuery(name = "audit.forget", query = "delete from StoredAuditEntry e where e.madeAt < :before")
class StoredAuditEntry {

    private static final int LONGEST_ACTOR = 255;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 255;

    @Id
    private String id;

    @Column(name = "sandbox_id", updatable = false)
    private @Nullable String sandboxId;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(nullable = false, updatable = false)
    private String actor;

    @Column(name = "actor_kind", nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AuditedKind kind;

    @Column(name = "thing_id", nullable = false, updatable = false)
    private String thingId;

    @Column(name = "thing_name", nullable = false)
    private String thingName;

    @Lob
    @Column(nullable = false)
    private String changes;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredAuditEntry() {}

    StoredAuditEntry(AuditEntry entry) {
        SandboxId sandbox = entry.sandboxId();
        this.id = entry.id();
        this.sandboxId = sandbox == null ? null : sandbox.value();
        this.madeAt = entry.at();
        this.actor = bounded(entry.by().name(), LONGEST_ACTOR);
        this.actorKind = entry.by().kind();
        this.action = entry.action();
        this.kind = entry.thing().kind();
        this.thingId = bounded(entry.thing().id(), LONGEST_ID);
        this.thingName = bounded(entry.thing().name(), LONGEST_NAME);
        this.changes = Json.text(entry.changes());
    }

    private static String bounded(String text, int longest) {
        return StorableText.cut(StorableText.of(text), longest);
    }

    boolean isBy(Actor someone, AuditAction done) {
        return actor.equals(bounded(someone.name(), LONGEST_ACTOR)) && actorKind == someone.kind() && action == done;
    }

    /** What was done to the same thing later becomes a part of this. */
    void widen(AuditedThing thing, List<FieldChange> all) {
        thingName = bounded(thing.name(), LONGEST_NAME);
        changes = Json.text(all);
    }

    List<FieldChange> changes() {
        return List.of(Json.read(changes, FieldChange[].class));
    }

    AuditEntry entry() {
        return new AuditEntry(
                id,
                sandboxId == null ? null : new SandboxId(sandboxId),
                madeAt,
                new AuditEntry.By(actor, actorKind),
                action,
                new AuditedThing(kind, thingId, thingName),
                changes());
    }
}
