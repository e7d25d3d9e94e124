package org.declic.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDetails;
import org.declic.profile.Profiles;
import org.declic.shared.SandboxId;

/** Erases profiles with their identities, the values of their attributes, and their devices. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ErasedProfiles {

    private static final List<String> PARTS =
            List.of("push_device", "profile_attribute", "profile_without_values", "profile_identity");

    private final EntityManager entities;
    private final Profiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ErasedProfiles() {
        this(null, null);
    }

    @Inject
    public ErasedProfiles(EntityManager entities, Profiles profiles) {
        this.entities = entities;
        this.profiles = profiles;
    }

    /** The profile that is to be erased; nobody else changes it meanwhile. */
    Optional<ProfileDetails> lock(SandboxId sandboxId, Identity identity) {
        return profiles.lock(sandboxId, identity);
    }

    /** Nothing else may refer to it any longer. */
    void erase(String profileId) {
        for (String part : PARTS) {
            delete("delete from " + part + " where profile_id = ?1", profileId);
        }
        delete("delete from profile where id = ?1", profileId);
    }

    private void delete(String sql, String profileId) {
        entities.createNativeQuery(sql).setParameter(1, profileId).executeUpdate();
    }
}
