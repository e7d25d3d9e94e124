package org.declic.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;

@Entity
@Table(name = "profile")
@NamedQuery(
        name = "profile.attributes",
        query = "select p.id, p.attributes from StoredProfile p where p.id in :profiles")
class StoredProfile {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Lob
    @Column(nullable = false)
    private String attributes;

    @Lob
    @Column(nullable = false)
    private String consents;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "modified_at", nullable = false)
    private Instant modifiedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredProfile() {}

    StoredProfile(Profile profile, SandboxId sandboxId, Instant now) {
        this.id = profile.id();
        this.sandboxId = sandboxId.value();
        this.attributes = Json.text(profile.attributes());
        this.consents = Json.text(profile.consents());
        this.createdAt = now;
        this.modifiedAt = now;
    }

    void change(Map<String, Object> newAttributes, Instant now) {
        attributes = Json.text(newAttributes);
        modifiedAt = now;
    }

    String id() {
        return id;
    }

    String sandboxId() {
        return sandboxId;
    }

    Map<String, Object> attributes() {
        return Json.object(attributes);
    }

    Profile profile() {
        return new Profile(id, attributes(), Json.object(consents));
    }

    ProfileDetails details(List<Identity> identities) {
        return new ProfileDetails(profile(), identities, createdAt, modifiedAt);
    }
}
