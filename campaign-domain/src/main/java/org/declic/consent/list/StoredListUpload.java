package org.declic.consent.list;

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
import org.declic.consent.list.ListUpload.FailedRecord;
import org.declic.consent.list.ListUpload.Lines;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;

@Entity
@Table(name = "list_upload")
@NamedQuery(
        name = "listUpload.newest",
        query = "select u from StoredListUpload u where u.sandboxId = :sandbox and u.list = :list"
                + " and (u.startedAt < :at or (u.startedAt = :at and u.id < :id)) order by u.startedAt desc, u.id desc")
@NamedQuery(
        name = "listUpload.one",
        query = "select u from StoredListUpload u where u.sandboxId = :sandbox and u.id = :id")
class StoredListUpload {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AddressList list;

    @Column(name = "uploaded_by", nullable = false, updatable = false)
    private String user;

    @Column(nullable = false, updatable = false)
    private String filename;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at", nullable = false, updatable = false)
    private Instant endedAt;

    @Column(name = "record_count", nullable = false, updatable = false)
    private int records;

    @Column(name = "failed_count", nullable = false, updatable = false)
    private int failed;

    @Lob
    @Column(nullable = false, updatable = false)
    private String failures;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredListUpload() {}

    StoredListUpload(SandboxId sandboxId, ListUpload upload) {
        this.id = upload.id();
        this.sandboxId = sandboxId.value();
        this.list = upload.list();
        this.user = upload.user();
        this.filename = upload.filename();
        this.startedAt = upload.startedAt();
        this.endedAt = upload.endedAt();
        this.records = upload.records();
        this.failed = upload.failed();
        this.failures = Json.text(upload.failures());
    }

    ListUpload upload() {
        return new ListUpload(
                id,
                list,
                user,
                filename,
                startedAt,
                endedAt,
                new Lines(records, failed, List.of(Json.read(failures, FailedRecord[].class))));
    }
}
