package org.declic.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.database.Overtaken;
import org.declic.profile.Profiles;
import org.declic.shared.ConflictException;
import org.declic.shared.Ids;
import org.declic.shared.NotFoundException;
import org.declic.shared.OneLineText;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.declic.shared.TimeKey;

/** The stored audiences of a sandbox, and who is in them. */
@ApplicationScoped
@Transactional
public class Audiences {

    private static final String NEXT = "select profile_id from audience_member"
            + " where audience_id = ?1 and profile_id > ?2 order by profile_id fetch first %d rows only";
    private static final String INSERT = "insert into audience_member (audience_id, profile_id) values (?1, ?2)";

    private final EntityManager entities;
    private final Profiles profiles;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Audiences() {
        this(null, null, null, null);
    }

    @Inject
    public Audiences(EntityManager entities, Profiles profiles, Ids ids, Clock clock) {
        this.entities = entities;
        this.profiles = profiles;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates an audience without members.
     *
     * @throws InvalidAudienceException if the name breaks rules
     * @throws ConflictException {@code name-taken}
     */
    public Audience create(Actor actor, SandboxId sandboxId, String name) {
        actor.require(Right.EDIT_PROFILES);
        String id = ids.next();
        String valid = freeName(sandboxId, name, id);
        StoredAudience created = new StoredAudience(id, sandboxId, valid, actor, clock.instant());
        entities.persist(created);
        return written(created);
    }

    /**
     * Gives an audience another name.
     *
     * @throws NotFoundException if there is none with that id
     * @throws InvalidAudienceException if the name breaks rules
     * @throws ConflictException {@code name-taken}
     */
    public Audience rename(Actor actor, SandboxId sandboxId, String id, String name) {
        actor.require(Right.EDIT_PROFILES);
        StoredAudience stored = stored(sandboxId, id);
        stored.rename(freeName(sandboxId, name, id));
        return written(stored);
    }

    /**
     * Deletes an audience; the profiles of its members stay. What is being imported into it fails.
     *
     * @throws NotFoundException if there is none with that id
     */
    public void delete(Actor actor, SandboxId sandboxId, String id) {
        actor.require(Right.EDIT_PROFILES);
        StoredAudience stored = stored(sandboxId, id);
        entities.lock(stored, LockModeType.PESSIMISTIC_WRITE);
        entities.createNativeQuery("delete from audience_member where audience_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        entities.remove(stored);
    }

    /**
     * The audience with that id.
     *
     * @throws NotFoundException if there is none
     */
    public Audience get(SandboxId sandboxId, String id) {
        return stored(sandboxId, id).audience();
    }

    /** The audience with that id, if there is one. */
    public Optional<Audience> find(SandboxId sandboxId, String id) {
        return known(sandboxId, id).map(StoredAudience::audience);
    }

    /** Audiences, the newest first. */
    public Page<Audience> page(SandboxId sandboxId, Optional<String> after, int size) {
        TimeKey key = TimeKey.after(after);
        List<Audience> found = entities.createNamedQuery("audience.newest", StoredAudience.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredAudience::audience)
                .toList();
        return Page.of(found, size, audience -> new TimeKey(audience.createdAt(), audience.id()));
    }

    /**
     * Members in the order of their profiles' ids; those whom nobody knows in that namespace are left out. Fewer than
     * {@code size} are the last.
     *
     * @param namespace where their {@code userId} comes from; of several the smallest counts
     * @param afterProfileId of the last member before; empty to begin
     */
    public List<Member> nextMembers(String audienceId, String namespace, String afterProfileId, int size) {
        List<Member> members = new ArrayList<>(size);
        String after = afterProfileId;
        while (members.size() < size) {
            List<String> next = nextProfiles(audienceId, after, size);
            if (next.isEmpty()) {
                break;
            }
            after = next.get(next.size() - 1);
            Map<String, String> userIds = profiles.userIds(namespace, next);
            List<String> known = next.stream()
                    .filter(userIds::containsKey)
                    .limit(size - members.size())
                    .toList();
            Map<String, Map<String, Object>> attributes = profiles.attributes(known);
            known.forEach(id ->
                    members.add(new Member(id, userIds.getOrDefault(id, ""), attributes.getOrDefault(id, Map.of()))));
        }
        return members;
    }

    /**
     * Adds profiles to an audience, as part of the caller's transaction; once more changes nothing.
     *
     * @throws NotFoundException if the audience is gone
     */
    public void addMembers(String audienceId, Collection<String> profileIds) {
        StoredAudience audience = entities.find(StoredAudience.class, audienceId, LockModeType.PESSIMISTIC_WRITE);
        if (audience == null) {
            throw new NotFoundException("audience", audienceId);
        }
        Set<String> added = new TreeSet<>(profileIds);
        added.removeAll(members(audienceId, added));
        for (String profileId : added) {
            entities.createNativeQuery(INSERT)
                    .setParameter(1, audienceId)
                    .setParameter(2, profileId)
                    .executeUpdate();
        }
        audience.grow(added.size());
    }

    /** Those of {@code profileIds} that are members. */
    @SuppressWarnings("unchecked")
    private List<String> members(String audienceId, Collection<String> profileIds) {
        if (profileIds.isEmpty()) {
            return List.of();
        }
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < profileIds.size(); i++) {
            marks.append(i == 0 ? "?" : ", ?").append(i + 2);
        }
        var query = entities.createNativeQuery(
                        "select profile_id from audience_member where audience_id = ?1 and profile_id in (" + marks
                                + ")")
                .setParameter(1, audienceId);
        int place = 2;
        for (String profileId : profileIds) {
            query.setParameter(place, profileId);
            place++;
        }
        return query.getResultList();
    }

    /** The limit stands in the query, so that the database reads no more of the index. */
    @SuppressWarnings("unchecked")
    private List<String> nextProfiles(String audienceId, String after, int size) {
        return entities.createNativeQuery(NEXT.formatted(size))
                .setParameter(1, audienceId)
                .setParameter(2, after)
                .getResultList();
    }

    private StoredAudience stored(SandboxId sandboxId, String id) {
        return known(sandboxId, id).orElseThrow(() -> new NotFoundException("audience", id));
    }

    private Optional<StoredAudience> known(SandboxId sandboxId, String id) {
        return Optional.of(id)
                .filter(StorableText::isStorable)
                .flatMap(storable -> entities.createNamedQuery("audience.one", StoredAudience.class)
                        .setParameter("sandbox", sandboxId.value())
                        .setParameter("id", storable)
                        .getResultStream()
                        .findFirst());
    }

    private String freeName(SandboxId sandboxId, String name, String ownId) {
        String valid = name.strip();
        if (valid.isEmpty() || valid.length() > Audience.LONGEST_NAME) {
            throw new InvalidAudienceException("must be 1 to " + Audience.LONGEST_NAME + " characters");
        }
        if (!OneLineText.isOneLine(valid) || !StorableText.isStorable(valid)) {
            throw new InvalidAudienceException("must not contain control characters");
        }
        boolean taken = entities.createNamedQuery("audience.named", StoredAudience.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("name", valid)
                .setParameter("id", ownId)
                .getResultStream()
                .findAny()
                .isPresent();
        if (taken) {
            throw nameTaken(valid);
        }
        return valid;
    }

    private Audience written(StoredAudience audience) {
        try {
            entities.flush();
        } catch (PersistenceException e) { // somebody took the name at the same moment
            throw Overtaken.isCauseOf(e) ? nameTaken(audience.audience().name()) : e;
        }
        return audience.audience();
    }

    private static ConflictException nameTaken(String name) {
        return new ConflictException("name-taken", "There is an audience named " + name);
    }
}
