package org.declic.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

/** The profiles of a sandbox. */
@ApplicationScoped
@Transactional
public class Profiles {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Profiles() {
        this(null, null, null);
    }

    @Inject
    public Profiles(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** The profile that is known by {@code identity}. */
    public Optional<Profile> find(SandboxId sandboxId, Identity identity) {
        return Optional.of(identity)
                .filter(storable -> StorableText.isStorable(storable.namespace() + storable.userId()))
                .map(storable -> entities.find(StoredIdentity.class, new StoredIdentityKey(sandboxId, storable)))
                .map(known -> entities.find(StoredProfile.class, known.profileId()))
                .map(StoredProfile::profile);
    }

    /** Creates a profile with new identities. */
    public Profile create(
            SandboxId sandboxId,
            List<Identity> identities,
            Map<String, Object> attributes,
            Map<String, Object> consents) {
        Profile profile = new Profile(ids.next(), attributes, consents);
        entities.persist(new StoredProfile(profile, sandboxId, clock.instant()));
        entities.flush(); // the identities refer to it
        identities.forEach(identity -> entities.persist(new StoredIdentity(sandboxId, identity, profile.id())));
        return profile;
    }
}
