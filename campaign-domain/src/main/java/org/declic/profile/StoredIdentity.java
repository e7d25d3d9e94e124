package org.declic.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.declic.shared.SandboxId;

@Entity
@IdClass(StoredIdentityKey.class)
@Table(name = "profile_identity")
@NamedQuery(
        name = "identity.ofProfile",
        query = "select i from StoredIdentity i where i.profileId = :profile order by i.namespace, i.userId")
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
}
