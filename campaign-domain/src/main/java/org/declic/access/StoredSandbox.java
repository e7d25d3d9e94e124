package org.declic.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.shared.SandboxId;

@Entity
@Table(name = "sandbox")
@NamedQuery(name = "sandbox.all", query = "select s from StoredSandbox s order by s.name, s.id")
@NamedQuery(
        name = "sandbox.named",
        query = "select s from StoredSandbox s where s.organisation = :organisation and s.name = :name")
class StoredSandbox {

    @Id
    private String id;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false)
    private String title;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredSandbox() {}

    StoredSandbox(Sandbox sandbox, Instant createdAt) {
        this.id = sandbox.id().value();
        this.organisation = sandbox.organisation();
        this.name = sandbox.name();
        this.title = sandbox.title();
        this.createdAt = createdAt;
    }

    Sandbox sandbox() {
        return new Sandbox(new SandboxId(id), organisation, name, title);
    }
}
