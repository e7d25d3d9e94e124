package org.declic.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.audience.condition.Conditions;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audience")
@NamedQuery(
        name = "audience.newest",
        query = "select a from StoredAudience a where a.sandboxId = :sandbox"
                + " and (a.createdAt < :at or (a.createdAt = :at and a.id < :id)) order by a.createdAt desc, a.id desc")
@NamedQuery(name = "audience.one", query = "select a from StoredAudience a where a.sandboxId = :sandbox and a.id = :id")
@NamedQuery(
        name = "audience.named",
        query = "select a from StoredAudience a where a.sandboxId = :sandbox and a.name = :name and a.id <> :id")
@NamedQuery(
        name = "audience.conditioned",
        query = "select a from StoredAudience a where a.sandboxId = :sandbox and a.conditions is not null")
class StoredAudience {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false)
    private String name;

    @Lob
    private @Nullable String conditions;

    @Column(name = "member_count", nullable = false)
    private long members;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredAudience() {}

    StoredAudience(String id, SandboxId sandboxId, String name, Actor actor, Instant now) {
        this.id = id;
        this.sandboxId = sandboxId.value();
        this.name = name;
        this.createdBy = actor.name();
        this.createdAt = now;
    }

    void rename(String newName) {
        name = newName;
    }

    void define(Conditions newConditions, long count) {
        conditions = Json.text(newConditions);
        members = count;
    }

    void grow(int added) {
        members += added;
    }

    void shrink() {
        members--;
    }

    Audience audience() {
        return new Audience(id, name, conditions(), members, createdBy, createdAt);
    }

    private Optional<Conditions> conditions() {
        return Optional.ofNullable(conditions).map(json -> Json.read(json, Conditions.class));
    }
}
