package org.declic.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.declic.shared.SandboxId;

/** The audiences that a person is in. */
@ApplicationScoped
@Transactional
public class Memberships {

    /** In one order, so that two that leave the same audiences wait for each other instead of locking each other out. */
    private static final String OF =
            "select audience_id from audience_member where profile_id = ?1 order by audience_id";

    private static final String END = "delete from audience_member where audience_id = ?1 and profile_id = ?2";

    /** So many audiences with conditions are looked at. */
    private static final int MOST = 200;

    private final EntityManager entities;
    private final Audiences audiences;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Memberships() {
        this(null, null);
    }

    @Inject
    public Memberships(EntityManager entities, Audiences audiences) {
        this.entities = entities;
        this.audiences = audiences;
    }

    /** Those in which the person is listed, by their names. */
    public List<Audience> of(String profileId) {
        return ids(profileId).stream()
                .map(id -> entities.find(StoredAudience.class, id))
                .filter(Objects::nonNull)
                .map(StoredAudience::audience)
                .sorted(Comparator.comparing(Audience::name))
                .toList();
    }

    /** Those whose conditions are true of the person now, by their names; at most 200 are looked at. */
    public List<Audience> met(SandboxId sandboxId, String profileId) {
        return entities
                .createNamedQuery("audience.conditioned", StoredAudience.class)
                .setParameter("sandbox", sandboxId.value())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(StoredAudience::audience)
                .filter(audience -> audiences.has(sandboxId, audience.id(), profileId))
                .sorted(Comparator.comparing(Audience::name))
                .toList();
    }

    /** Takes a person off all of them, as part of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void end(String profileId) {
        for (String id : ids(profileId)) {
            StoredAudience audience = entities.find(StoredAudience.class, id, LockModeType.PESSIMISTIC_WRITE);
            int ended = entities.createNativeQuery(END)
                    .setParameter(1, id)
                    .setParameter(2, profileId)
                    .executeUpdate();
            if (audience != null && ended > 0) {
                audience.shrink();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> ids(String profileId) {
        return entities.createNativeQuery(OF).setParameter(1, profileId).getResultList();
    }
}
