package org.declic.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declic.profile.attribute.AttributeValues;
import org.declic.shared.Ids;
import org.declic.shared.Json;
import org.declic.shared.PhoneNumber;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

/** The profiles of a sandbox. */
@ApplicationScoped
@Transactional
public class Profiles {

    /** The number as an identity, or as the attribute that SMS go by, where it is written with its country code. */
    private static final String KNOWN_BY = "select distinct k.user_id from profile_identity k where k.profile_id in"
            + " (select i.profile_id from profile_identity i where i.sandbox_id = ?1 and i.namespace = 'phone'"
            + " and i.user_id = ?2 union select v.profile_id from profile_attribute v where v.sandbox_id = ?1"
            + " and v.path = 'mobilePhone.number' and v.text_value = ?2)";

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;
    private final AttributeValues values;

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
        this.values = new AttributeValues(entities);
    }

    /** The profile that is known by {@code identity}. */
    public Optional<Profile> find(SandboxId sandboxId, Identity identity) {
        return stored(sandboxId, identity).map(StoredProfile::profile);
    }

    /** Its id. */
    public Optional<String> findId(SandboxId sandboxId, Identity identity) {
        return known(sandboxId, identity).map(StoredIdentity::profileId);
    }

    /** The same with all that it is known by. */
    public Optional<ProfileDetails> details(SandboxId sandboxId, Identity identity) {
        return stored(sandboxId, identity).map(profile -> profile.details(identities(profile.id())));
    }

    /** The same; nobody else changes the profile until the end of the caller's transaction. */
    public Optional<ProfileDetails> lock(SandboxId sandboxId, Identity identity) {
        return known(sandboxId, identity)
                .map(found -> locked(found.profileId()))
                .map(profile -> profile.details(identities(profile.id())));
    }

    /** What the people who have that mobile phone number are known by, in any namespace. */
    public List<String> knownBy(SandboxId sandboxId, PhoneNumber number) {
        List<?> found = entities.createNativeQuery(KNOWN_BY)
                .setParameter(1, sandboxId.value())
                .setParameter(2, number.e164())
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** What those of {@code profileIds} are known by in a namespace, by their ids; of several the smallest. */
    public Map<String, String> userIds(String namespace, Collection<String> profileIds) {
        return profileIds.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("identity.smallest", Object[].class)
                        .setParameter(
                                "namespace",
                                new Identity(namespace, "").stored().namespace())
                        .setParameter("profiles", profileIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The attributes of those of {@code profileIds} that there are, by their ids. */
    public Map<String, Map<String, Object>> attributes(Collection<String> profileIds) {
        return profileIds.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("profile.attributes", Object[].class)
                        .setParameter("profiles", profileIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> Json.object((String) row[1])));
    }

    /**
     * Paths of attributes that profiles of a sandbox have, in order, such as {@code person.name.firstName}.
     *
     * @param after the last path before; empty to begin
     */
    public List<String> attributePaths(SandboxId sandboxId, String after, int most) {
        return values.paths(sandboxId, after, most);
    }

    /** Lets conditions see some of the profiles that are older than conditions are; false if there are none left. */
    public boolean completeNext() {
        List<String> waiting = values.waiting();
        for (String id : waiting) {
            StoredProfile profile = locked(id);
            values.change(new SandboxId(profile.sandboxId()), id, Map.of(), ofPerson(profile.attributes()));
            values.done(id);
        }
        entities.flush();
        entities.clear();
        return !waiting.isEmpty();
    }

    /** Creates a profile with new identities. */
    public Profile create(
            SandboxId sandboxId,
            List<Identity> identities,
            Map<String, Object> attributes,
            Map<String, Object> consents) {
        Profile profile = new Profile(ids.next(), attributes, consents);
        StoredProfile stored = new StoredProfile(profile, sandboxId, clock.instant());
        entities.persist(stored);
        entities.flush(); // the identities refer to it
        add(stored, sandboxId, identities);
        values.insert(sandboxId, Map.of(profile.id(), ofPerson(attributes)));
        claimAdded(sandboxId, profile.id(), Map.of(), attributes);
        return profile;
    }

    /** {@link ProfileUpserts#upsert} without a second attempt. What it refuses it has not begun to write. */
    UpsertedProfile upsert(SandboxId sandboxId, ProfileDraft draft) {
        ProfilePolicy.require(draft);
        Optional<StoredProfile> known = owner(sandboxId, draft.identities()).map(this::locked);
        List<Identity> old = known.map(StoredProfile::id).map(this::identities).orElse(List.of());
        List<Identity> added = draft.identitiesBeside(old);
        Map<String, Object> before = known.map(StoredProfile::attributes).orElse(Map.of());
        Map<String, Object> attributes = MergePatch.apply(before, draft.attributes());
        ProfilePolicy.requireRoom(old.size() + added.size(), attributes);

        StoredProfile profile = known.orElseGet(() -> created(sandboxId));
        profile.change(attributes, clock.instant());
        entities.flush(); // identities and values refer to it
        values.change(sandboxId, profile.id(), ofPerson(before), ofPerson(attributes));
        add(profile, sandboxId, added);
        claimAdded(sandboxId, profile.id(), before, attributes);
        List<Identity> all = Stream.concat(old.stream(), added.stream())
                .sorted(Identity.ORDER)
                .toList();
        return new UpsertedProfile(profile.details(all), known.isEmpty());
    }

    /** Writes what a profile is known by, and forgets both: of many that one transaction writes each flush would look at all again. */
    private void add(StoredProfile profile, SandboxId sandboxId, List<Identity> identities) {
        List<StoredIdentity> added = identities.stream()
                .map(identity -> new StoredIdentity(sandboxId, identity, profile.id()))
                .toList();
        added.forEach(entities::persist);
        entities.flush();
        added.forEach(entities::detach);
        entities.detach(profile);
    }

    /** Conditions do not look at devices, whose tokens tell nothing of a person. */
    private static Map<String, Object> ofPerson(Map<String, Object> attributes) {
        Map<String, Object> others = new HashMap<>(attributes);
        others.remove(PushAddress.DETAILS);
        return others;
    }

    /** Writes the devices of a profile anew; false if nobody is known by {@code identity}. */
    boolean changeDevices(SandboxId sandboxId, Identity identity, UnaryOperator<List<Object>> change) {
        Optional<StoredProfile> known = owner(sandboxId, List.of(identity)).map(this::locked);
        known.ifPresent(profile -> {
            List<Object> devices = profile.attributes().get(PushAddress.DETAILS) instanceof List<?> list
                    ? new ArrayList<>(list)
                    : List.of();
            List<Object> changed = change.apply(devices);
            if (!changed.equals(devices)) {
                upsert(sandboxId, new ProfileDraft(List.of(identity), Map.of(PushAddress.DETAILS, changed)));
            }
        });
        return known.isPresent();
    }

    /**
     * The same; if nobody is known by {@code identity} a new profile has them. An upsert would put them in place of those that
     * another has just added. False if the profile is new.
     */
    boolean changeDevicesOrCreate(SandboxId sandboxId, Identity identity, UnaryOperator<List<Object>> change) {
        if (changeDevices(sandboxId, identity, change)) {
            return true;
        }
        Map<String, Object> attributes = Map.of(PushAddress.DETAILS, change.apply(List.of()));
        ProfilePolicy.require(new ProfileDraft(List.of(identity), attributes));
        create(sandboxId, List.of(identity.stored()), attributes, Map.of());
        entities.flush();
        return false;
    }

    /** The same for a device, which then belongs to that profile alone. */
    boolean moveDevice(SandboxId sandboxId, Identity identity, PushAddress device, UnaryOperator<List<Object>> adding) {
        boolean known = changeDevicesOrCreate(sandboxId, identity, adding);
        claim(sandboxId, owner(sandboxId, List.of(identity)).orElseThrow(), device);
        return known;
    }

    /** Takes a device from a profile; false if nobody is known by {@code identity}. */
    boolean dropDevice(SandboxId sandboxId, Identity identity, PushAddress device) {
        owner(sandboxId, List.of(identity))
                .flatMap(owner -> Optional.ofNullable(
                                entities.find(StoredDevice.class, StoredDevice.id(sandboxId, device)))
                        .filter(stored -> stored.isWith(owner)))
                .ifPresent(entities::remove);
        return changeDevices(sandboxId, identity, device::without);
    }

    /** For devices that a profile has now and had not before. */
    private void claimAdded(
            SandboxId sandboxId, String owner, Map<String, Object> before, Map<String, Object> attributes) {
        List<PushAddress> old = Profile.pushAddresses(before);
        Profile.pushAddresses(attributes).stream()
                .filter(device -> old.stream().noneMatch(device::isSameDevice))
                .forEach(device -> claim(sandboxId, owner, device));
    }

    /**
     * A device belongs to whoever was written with it last: another who had it has it no longer, for they may have gone without a
     * word.
     */
    private void claim(SandboxId sandboxId, String owner, PushAddress device) {
        String id = StoredDevice.id(sandboxId, device);
        StoredDevice stored = entities.find(StoredDevice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            StoredDevice added = new StoredDevice(id, owner);
            entities.persist(added);
            entities.flush();
            entities.detach(added);
        } else if (!stored.isWith(owner)) {
            identities(stored.moveTo(owner)).stream()
                    .findFirst()
                    .ifPresent(before -> changeDevices(sandboxId, before, device::without));
        }
    }

    /**
     * Each of {@code drafts}, all in one transaction, which may be the caller's; one that is refused does not end it.
     * {@link ProfileUpserts} asks for the right and tries again when another came first.
     */
    public List<UpsertResult> upsertAll(SandboxId sandboxId, List<ProfileDraft> drafts) {
        Newcomers newcomers = new Newcomers(entities, values, sandboxId);
        Map<ProfileDraft, ProfileDetails> created = new LinkedHashMap<>();
        newcomers.among(drafts).forEach(draft -> created.put(draft, newcomer(draft)));
        newcomers.write(created.values());
        return drafts.stream()
                .map(draft -> UpsertResult.of(() -> created.containsKey(draft)
                        ? new UpsertedProfile(created.get(draft), true)
                        : upsert(sandboxId, draft)))
                .toList();
    }

    private ProfileDetails newcomer(ProfileDraft draft) {
        Instant now = clock.instant();
        Map<String, Object> attributes = MergePatch.apply(Map.of(), draft.attributes());
        return new ProfileDetails(
                new Profile(ids.next(), attributes, Map.of()), draft.identitiesBeside(List.of()), now, now);
    }

    /** The id of the profile that all known ones of {@code identities} belong to. */
    private Optional<String> owner(SandboxId sandboxId, List<Identity> identities) {
        Map<Identity, String> owners = new HashMap<>();
        identities.forEach(identity ->
                known(sandboxId, identity).ifPresent(found -> owners.put(identity.stored(), found.profileId())));
        if (Set.copyOf(owners.values()).size() > 1) {
            throw new IdentityConflictException(identities, owners);
        }
        return owners.values().stream().findFirst();
    }

    /** Nobody else changes it until the end of the transaction. */
    private StoredProfile locked(String id) {
        return entities.find(StoredProfile.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private StoredProfile created(SandboxId sandboxId) {
        StoredProfile created =
                new StoredProfile(new Profile(ids.next(), Map.of(), Map.of()), sandboxId, clock.instant());
        entities.persist(created);
        return created;
    }

    private List<Identity> identities(String profileId) {
        return entities.createNamedQuery("identity.ofProfile", StoredIdentity.class)
                .setParameter("profile", profileId)
                .getResultStream()
                .map(StoredIdentity::identity)
                .toList();
    }

    private Optional<StoredProfile> stored(SandboxId sandboxId, Identity identity) {
        return known(sandboxId, identity).map(found -> entities.find(StoredProfile.class, found.profileId()));
    }

    private Optional<StoredIdentity> known(SandboxId sandboxId, Identity identity) {
        return Optional.of(identity)
                .filter(each -> StorableText.isStorable(each.namespace() + each.userId()))
                .map(each -> entities.find(StoredIdentity.class, new StoredIdentity.Key(sandboxId, each)));
    }
}
