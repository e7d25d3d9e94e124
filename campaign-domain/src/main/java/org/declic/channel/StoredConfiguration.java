package org.declic.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.declic.shared.Json;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "channel_configuration")
@NamedQuery(
        name = "configuration.all",
        query = "select c from StoredConfiguration c where c.sandboxId = :sandbox order by c.name, c.id")
@NamedQuery(
        name = "configuration.named",
        query = "select c from StoredConfiguration c where c.sandboxId = :sandbox and c.name = :name")
class StoredConfiguration {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String description;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Category category;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ConfigurationStatus status;

    @Lob
    @Column(nullable = false)
    private String settings;

    @Lob
    @Column(name = "encrypted_secret")
    private byte @Nullable [] encryptedSecret;

    @Version
    private int revision;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "modified_at", nullable = false)
    private Instant modifiedAt;

    @Column(name = "modified_by", nullable = false)
    private String modifiedBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredConfiguration() {}

    @SuppressWarnings("NullAway.Init") // write() fills the rest
    StoredConfiguration(String id, SandboxId sandboxId, Channel channel, Instant now, String by) {
        this.id = id;
        this.sandboxId = sandboxId.value();
        this.channel = channel;
        this.status = ConfigurationStatus.DRAFT;
        this.createdAt = now;
        this.createdBy = by;
    }

    String id() {
        return id;
    }

    SandboxId sandboxId() {
        return new SandboxId(sandboxId);
    }

    int revision() {
        return revision;
    }

    Optional<byte[]> encryptedSecret() {
        return Optional.ofNullable(encryptedSecret);
    }

    void write(ConfigurationDraft draft, Instant now, String by) {
        name = draft.name();
        description = draft.description();
        category = draft.category();
        settings = Json.text(draft.settings());
        touch(now, by);
    }

    void keepSecret(byte[] encrypted) {
        encryptedSecret = encrypted.clone();
    }

    void forgetSecret() {
        encryptedSecret = null;
    }

    void become(ConfigurationStatus next, Instant now, String by) {
        status = next;
        touch(now, by);
    }

    private void touch(Instant now, String by) {
        modifiedAt = now;
        modifiedBy = by;
    }

    ChannelConfiguration configuration() {
        return new ChannelConfiguration(
                id,
                sandboxId(),
                new ChannelConfiguration.Properties(name, description, category),
                status,
                ChannelSettings.read(channel, settings),
                encryptedSecret != null,
                new LastChange(revision, modifiedAt, modifiedBy));
    }
}
