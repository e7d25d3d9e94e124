package org.declic.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.declic.shared.SandboxId;

/** Takes people out of the profiles, as part of the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ProfileErasure {

    private static final List<String> PARTS =
            List.of("push_device", "profile_attribute", "profile_without_values", "profile_identity");

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProfileErasure() {
        this(null);
    }

    @Inject
    public ProfileErasure(EntityManager entities) {
        this.entities = entities;
    }

    /** The profile that is known by {@code identity}; nobody else changes it until the end of the transaction. */
    public Optional<ProfileDetails> lock(SandboxId sandboxId, Identity identity) {
        return Optional.ofNullable(entities.find(StoredIdentity.class, new StoredIdentityKey(sandboxId, identity)))
                .map(known -> entities.find(StoredProfile.class, known.profileId(), LockModeType.PESSIMISTIC_WRITE))
                .map(profile -> profile.details(identities(profile.id())));
    }

    private List<Identity> identities(String profileId) {
        return entities.createNamedQuery("identity.ofProfile", StoredIdentity.class)
                .setParameter("profile", profileId)
                .getResultStream()
                .map(StoredIdentity::identity)
                .toList();
    }

    /** Deletes a profile with its identities, the values of its attributes, and its devices. Nothing else may refer to it. */
    public void erase(String profileId) {
        for (String part : PARTS) {
            delete("delete from " + part + " where profile_id = ?1", profileId);
        }
        delete("delete from profile where id = ?1", profileId);
    }

    private void delete(String sql, String profileId) {
        entities.createNativeQuery(sql).setParameter(1, profileId).executeUpdate();
    }
}
