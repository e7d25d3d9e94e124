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
import org.declic.audience.condition.Conditions;
import org.declic.audience.condition.MemberQuery;
import org.declic.audience.condition.Sql;
import org.declic.audit.AuditLog;
import org.declic.database.BatchInsert;
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

    private static final String INSERT = "insert into audience_member (audience_id, profile_id) values (?, ?)";

    private final EntityManager entities;
    private final Profiles profiles;
    private final AudienceLog log;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Audiences() {
        this(null, null, null, null, null);
    }

    @Inject
    public Audiences(EntityManager entities, Profiles profiles, AuditLog log, Ids ids, Clock clock) {
        this.entities = entities;
        this.profiles = profiles;
        this.log = new AudienceLog(log);
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
        return log.created(actor, sandboxId, written(created));
    }

    /**
     * Creates an audience of those of whom conditions are true, whenever it is asked.
     *
     * @throws InvalidAudienceException if name or conditions break rules
     * @throws ConflictException {@code name-taken}
     */
    public Audience create(Actor actor, SandboxId sandboxId, String name, Conditions conditions) {
        actor.require(Right.EDIT_PROFILES);
        String id = ids.next();
        StoredAudience created =
                new StoredAudience(id, sandboxId, freeName(sandboxId, name, id), actor, clock.instant());
        define(sandboxId, created, conditions);
        entities.persist(created);
        return log.created(actor, sandboxId, written(created));
    }

    /**
     * Gives an audience of conditions other ones.
     *
     * @throws NotFoundException if there is none with that id
     * @throws InvalidAudienceException if they break rules
     * @throws ConflictException {@code is-list}, if its members are listed
     */
    public Audience define(Actor actor, SandboxId sandboxId, String id, Conditions conditions) {
        actor.require(Right.EDIT_PROFILES);
        StoredAudience stored = stored(sandboxId, id);
        if (stored.audience().conditions().isEmpty()) {
            throw new ConflictException("is-list", "The members of the audience are listed");
        }
        Audience before = stored.audience();
        define(sandboxId, stored, conditions);
        return log.changed(actor, sandboxId, before, written(stored));
    }

    /** Gives it another name, or other conditions, or both or neither, as {@link #rename} and {@link #define} do. */
    public Audience change(
            Actor actor, SandboxId sandboxId, String id, Optional<String> name, Optional<Conditions> conditions) {
        name.ifPresent(each -> rename(actor, sandboxId, id, each));
        conditions.ifPresent(each -> define(actor, sandboxId, id, each));
        return get(sandboxId, id);
    }

    private void define(SandboxId sandboxId, StoredAudience audience, Conditions conditions) {
        String id = audience.audience().id();
        require(sandboxId, id, conditions);
        audience.define(conditions, query(sandboxId, conditions, 0).count(entities));
    }

    /**
     * How many people conditions are true of now.
     *
     * @throws InvalidAudienceException if they break rules
     */
    public long count(SandboxId sandboxId, Conditions conditions) {
        require(sandboxId, "", conditions);
        return query(sandboxId, conditions, 0).count(entities);
    }

    /**
     * What some of the people of whom conditions are true now are known by in a namespace.
     *
     * @param size of how many people; who is not known there is left out
     * @throws InvalidAudienceException if they break rules
     */
    public List<String> sample(SandboxId sandboxId, Conditions conditions, String namespace, int size) {
        require(sandboxId, "", conditions);
        List<String> some = query(sandboxId, conditions, 0).next(entities, "", size);
        return profiles.userIds(namespace, some).values().stream().sorted().toList();
    }

    /** How many members an audience has now. */
    public long count(SandboxId sandboxId, String id) {
        return query(sandboxId, id).count(entities);
    }

    private void require(SandboxId sandboxId, String ownId, Conditions conditions) {
        new ConditionRules(id -> find(sandboxId, id)).require(conditions, ownId);
    }

    /**
     * Finds the members of an audience as they are now; nobody if there is no such audience.
     *
     * @throws ConflictException {@code too-complex}, if audiences that it looks at were changed until it looks too far
     */
    public MemberQuery query(SandboxId sandboxId, String id) {
        return query(sandboxId, id, 0);
    }

    private MemberQuery query(SandboxId sandboxId, String id, int depth) {
        return find(sandboxId, id)
                .flatMap(Audience::conditions)
                .map(conditions -> query(sandboxId, conditions, depth))
                .orElseGet(() -> MemberQuery.listed(id));
    }

    private MemberQuery query(SandboxId sandboxId, Conditions conditions, int depth) {
        if (depth > 2 * ConditionRules.DEEPEST) {
            throw Sql.tooComplex();
        }
        return MemberQuery.of(conditions, sandboxId, clock.instant(), id -> query(sandboxId, id, depth + 1));
    }

    /** Whether somebody is in an audience now. */
    public boolean has(SandboxId sandboxId, String id, String profileId) {
        return query(sandboxId, id).has(entities, profileId);
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
        Audience before = stored.audience();
        stored.rename(freeName(sandboxId, name, id));
        return log.changed(actor, sandboxId, before, written(stored));
    }

    /**
     * Deletes an audience; the profiles of its members stay. What is being imported into it fails.
     *
     * @throws NotFoundException if there is none with that id
     * @throws ConflictException {@code in-use}, if another audience looks at it
     */
    public void delete(Actor actor, SandboxId sandboxId, String id) {
        actor.require(Right.EDIT_PROFILES);
        StoredAudience stored = stored(sandboxId, id);
        entities.lock(stored, LockModeType.PESSIMISTIC_WRITE);
        requireUnused(sandboxId, id);
        entities.createNativeQuery("delete from audience_member where audience_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        log.deleted(actor, sandboxId, stored.audience());
        entities.remove(stored);
    }

    private void requireUnused(SandboxId sandboxId, String id) {
        entities.createNamedQuery("audience.conditioned", StoredAudience.class)
                .setParameter("sandbox", sandboxId.value())
                .getResultStream()
                .map(StoredAudience::audience)
                .filter(other -> other.conditions().stream()
                        .anyMatch(conditions -> conditions.audiences().contains(id)))
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException("in-use", "The audience " + other.name() + " looks at it");
                });
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
    public List<Member> nextMembers(
            SandboxId sandboxId, String audienceId, String namespace, String afterProfileId, int size) {
        MemberQuery query = query(sandboxId, audienceId);
        List<Member> members = new ArrayList<>(size);
        String after = afterProfileId;
        while (members.size() < size) {
            List<String> next = query.next(entities, after, size);
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
     * @throws ConflictException {@code has-conditions}
     */
    public void addMembers(String audienceId, Collection<String> profileIds) {
        StoredAudience audience = entities.find(StoredAudience.class, audienceId, LockModeType.PESSIMISTIC_WRITE);
        if (audience == null) {
            throw new NotFoundException("audience", audienceId);
        }
        requireList(audience.audience());
        Set<String> added = new TreeSet<>(profileIds);
        added.removeAll(members(audienceId, added));
        BatchInsert.write(entities, INSERT, added, (insert, profileId) -> {
            insert.setString(1, audienceId);
            insert.setString(2, profileId);
        });
        audience.grow(added.size());
    }

    /**
     * Refuses an audience that takes no members.
     *
     * @throws NotFoundException if there is none with that id
     * @throws ConflictException {@code has-conditions}
     */
    public void requireList(SandboxId sandboxId, String id) {
        requireList(get(sandboxId, id));
    }

    private static void requireList(Audience audience) {
        if (audience.conditions().isPresent()) {
            throw new ConflictException("has-conditions", "Conditions decide who is in the audience");
        }
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
            throw InvalidAudienceException.name("must be 1 to " + Audience.LONGEST_NAME + " characters");
        }
        if (!OneLineText.isOneLine(valid) || !StorableText.isStorable(valid)) {
            throw InvalidAudienceException.name("must not contain control characters");
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
