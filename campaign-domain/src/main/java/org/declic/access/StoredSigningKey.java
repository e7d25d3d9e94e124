package org.declic.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "signing_key")
@NamedQuery(name = "signingKey.all", query = "select k from StoredSigningKey k order by k.createdAt desc, k.id")
class StoredSigningKey {

    @Id
    private String id;

    @Lob
    @Column(name = "encrypted_key", nullable = false, updatable = false)
    private byte[] encryptedKey;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredSigningKey() {}

    StoredSigningKey(String id, byte[] encryptedKey, Instant createdAt) {
        this.id = id;
        this.encryptedKey = encryptedKey;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    byte[] encryptedKey() {
        return encryptedKey;
    }
}
