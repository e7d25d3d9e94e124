package org.declic.audience.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.access.Actor;
import org.declic.audience.file.ColumnMapping;
import org.declic.audience.file.ImportFormat;
import org.declic.audience.file.ImportReason;
import org.declic.shared.SandboxId;

/** Its progress is moved by updates that name where it was, so that only one of several moves it. */
@Entity
@Table(name = "profile_import")
@NamedQuery(
        name = "profileImport.newest",
        query = "select i from StoredImport i where i.sandboxId = :sandbox"
                + " and (i.createdAt < :at or (i.createdAt = :at and i.id < :id)) order by i.createdAt desc, i.id desc")
@NamedQuery(
        name = "profileImport.ofAudience",
        query = "select i from StoredImport i where i.sandboxId = :sandbox and i.audienceId = :audience"
                + " and (i.createdAt < :at or (i.createdAt = :at and i.id < :id)) order by i.createdAt desc, i.id desc")
@NamedQuery(
        name = "profileImport.one",
        query = "select i from StoredImport i where i.sandboxId = :sandbox and i.id = :id")
@NamedQuery(
        name = "profileImport.in",
        query = "select i from StoredImport i where i.state in :states order by i.createdAt, i.id")
@NamedQuery(
        name = "profileImport.become",
        query = "update StoredImport i set i.state = :state, i.reason = :reason, i.sentences = :sentences"
                + " where i.id = :id and i.state in :states")
@NamedQuery(
        name = "profileImport.advance",
        query = "update StoredImport i set i.handled = :handled, i.failed = :failed,"
                + " i.percent = :percent"
                + " where i.id = :id and i.handled = :before and i.state = :running")
class StoredImport {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(name = "audience_id", nullable = false, updatable = false)
    private String audienceId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    @Lob
    @Column(nullable = false, updatable = false)
    private String columns;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(nullable = false)
    private long handled;

    @Column(nullable = false)
    private long failed;

    @Column(nullable = false)
    private int percent;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private String sentences;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredImport() {}

    StoredImport(String id, SandboxId sandboxId, ImportSource source, Actor actor, Instant now) {
        this.id = id;
        this.sandboxId = sandboxId.value();
        this.audienceId = source.audienceId();
        this.format = source.format();
        this.columns = source.columns().json();
        this.state = ImportState.WAITING;
        this.reason = "";
        this.sentences = "";
        this.createdBy = actor.name();
        this.createdAt = now;
    }

    ProfileImport profileImport() {
        return new ProfileImport(
                id,
                new SandboxId(sandboxId),
                new ImportSource(audienceId, format, ColumnMapping.of(columns)),
                state,
                new ImportProgress(handled, failed, percent),
                ImportReason.ofStored(reason, sentences),
                createdBy,
                createdAt);
    }
}
