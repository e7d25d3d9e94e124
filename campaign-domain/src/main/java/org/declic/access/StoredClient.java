package org.declic.access;

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
@Table(name = "api_client")
@NamedQuery(
        name = "client.page",
        query = "select c from StoredClient c where c.sandboxId = :sandbox and c.id > :after order by c.id")
class StoredClient {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(nullable = false)
    private boolean active;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredClient() {}

    StoredClient(ApiClient client, String secretHash, Instant createdAt) {
        this.id = client.id();
        this.sandboxId = client.sandbox().id().value();
        this.name = client.name();
        this.role = client.role();
        this.secretHash = secretHash;
        this.active = true;
        this.createdAt = createdAt;
    }

    SandboxId sandboxId() {
        return new SandboxId(sandboxId);
    }

    String secretHash() {
        return secretHash;
    }

    boolean active() {
        return active;
    }

    void setActive(boolean active) {
        this.active = active;
    }

    void setSecretHash(String secretHash) {
        this.secretHash = secretHash;
    }

    ClientAccount account(Sandbox sandbox) {
        return new ClientAccount(client(sandbox), active, createdAt);
    }

    ApiClient client(Sandbox sandbox) {
        return new ApiClient(id, sandbox, name, role);
    }
}
