package org.declic.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(StoredIdentity.Key.class)
@Table(name = "profile_identity")
@NamedQuery(
        name = "identity.ofProfile",
        query = "select i from StoredIdentity i where i.profileId = :profile order by i.namespace, i.userId")
@NamedQuery(
        name = "identity.known",
        query = "select i from StoredIdentity i where i.sandboxId = :sandbox and i.namespace = :namespace"
                + " and i.userId in :userIds")
@NamedQuery(
        name = "identity.smallest",
        query = "select i.profileId, min(i.userId) from StoredIdentity i"
                + " where i.profileId in :profiles and i.namespace = :namespace group by i.profileId")
class StoredIdentity {

    @Id
    @Column(name = "sandbox_id")
    private String sandboxId;

    @Id
    private String namespace;

    @Id
    @Column(name = "user_id")
    private String userId;

    @Column(name = "profile_id", nullable = false)
    private String profileId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredIdentity() {}

    StoredIdentity(SandboxId sandboxId, Identity identity, String profileId) {
        this.sandboxId = sandboxId.value();
        this.namespace = identity.stored().namespace();
        this.userId = identity.userId();
        this.profileId = profileId;
    }

    Identity identity() {
        return new Identity(namespace, userId);
    }

    String profileId() {
        return profileId;
    }

    /** The primary key of an identity. Public and not a record, because the persistence provider wants it so. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String sandboxId;
        private @Nullable String namespace;
        private @Nullable String userId;

        /** For the persistence provider. */
        public Key() {}

        Key(SandboxId sandboxId, Identity identity) {
            this.sandboxId = sandboxId.value();
            this.namespace = identity.stored().namespace();
            this.userId = identity.userId();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(key.sandboxId, sandboxId)
                    && Objects.equals(key.namespace, namespace)
                    && Objects.equals(key.userId, userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sandboxId, namespace, userId);
        }
    }
}
