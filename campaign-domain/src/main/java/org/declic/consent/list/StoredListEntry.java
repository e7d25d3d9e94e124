package org.declic.consent.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.shared.SandboxId;

@Entity
@Table(name = "list_entry")
@NamedQuery(
        name = "listEntry.of",
        query =
                "select e from StoredListEntry e where e.sandboxId = :sandbox and e.list = :list and e.value in :values")
@NamedQuery(
        name = "listEntry.newest",
        query =
                "select e from StoredListEntry e where e.sandboxId = :sandbox and e.list = :list and e.kind in :kinds and e.cause in :causes"
                        + " and e.status = :status and e.value like :text escape '!'"
                        + " and e.createdAt > :from and e.createdAt < :until"
                        + " and (e.createdAt < :at or (e.createdAt = :at and e.id < :id)) order by e.createdAt desc, e.id desc")
@NamedQuery(
        name = "listEntry.oldest",
        query =
                "select e from StoredListEntry e where e.sandboxId = :sandbox and e.list = :list and e.kind in :kinds and e.cause in :causes"
                        + " and e.status = :status and e.value like :text escape '!'"
                        + " and e.createdAt > :from and e.createdAt < :until"
                        + " and (e.createdAt > :at or (e.createdAt = :at and e.id > :id)) order by e.createdAt, e.id")
@NamedQuery(
        name = "listEntry.active",
        query = "select e from StoredListEntry e where e.sandboxId = :sandbox and e.list = :list and e.status = :status"
                + " order by e.changeNumber")
@NamedQuery(
        name = "listEntry.since",
        query = "select e from StoredListEntry e where e.changeNumber > :number order by e.changeNumber")
class StoredListEntry {

    /** Not a boolean: the persistence provider writes one as a number into queries that page, which Derby refuses. */
    enum Status {
        ACTIVE,
        DELETED
    }

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AddressList list;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private ListedEntity.Kind kind;

    @Column(name = "entity_value", nullable = false, updatable = false)
    private String value;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ListCause cause;

    @Column(name = "remark", nullable = false)
    private String comment;

    @Column(name = "created_by", nullable = false)
    private String createdBy;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "change_number", nullable = false)
    private long changeNumber;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredListEntry() {}

    /** Not on the list yet. */
    StoredListEntry(String id, SandboxId sandboxId, AddressList list, ListedEntity entity) {
        this.id = id;
        this.sandboxId = sandboxId.value();
        this.list = list;
        this.kind = entity.kind();
        this.value = entity.value();
        this.cause = ListCause.MANUAL;
        this.comment = "";
        this.createdBy = "";
        this.createdAt = Instant.EPOCH;
        this.status = Status.DELETED;
    }

    void add(EntryDraft draft, Instant now, long number) {
        cause = draft.cause();
        comment = draft.comment();
        createdBy = draft.user();
        createdAt = now;
        status = Status.ACTIVE;
        changeNumber = number;
    }

    void remove(long number) {
        status = Status.DELETED;
        changeNumber = number;
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    ListChange change() {
        return new ListChange(changeNumber, new SandboxId(sandboxId), list, value, isActive());
    }

    ListEntry entry() {
        return new ListEntry(id, list, new ListedEntity(kind, value), cause, comment, createdBy, createdAt);
    }
}
