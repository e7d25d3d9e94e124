package org.declic.profile;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.declic.database.BatchInsert;
import org.declic.profile.attribute.AttributeValues;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;

/** People of whom nobody knows anything yet. Many of them are written together, by one statement for each table. */
final class Newcomers {

    private static final String INSERT_PROFILE =
            "insert into profile (id, sandbox_id, attributes, consents, created_at, modified_at) values (?, ?, ?, ?, ?, ?)";
    private static final String INSERT_IDENTITY =
            "insert into profile_identity (sandbox_id, namespace, user_id, profile_id) values (?, ?, ?, ?)";

    private final EntityManager entities;
    private final AttributeValues values;
    private final SandboxId sandboxId;

    Newcomers(EntityManager entities, AttributeValues values, SandboxId sandboxId) {
        this.entities = entities;
        this.values = values;
        this.sandboxId = sandboxId;
    }

    /**
     * Those of {@code drafts} that are of one new person each and can be stored. Who brings a device is not among them, for
     * another may have it.
     */
    List<ProfileDraft> among(List<ProfileDraft> drafts) {
        List<ProfileDraft> storable = drafts.stream()
                .filter(ProfilePolicy::allows)
                .filter(draft -> !draft.attributes().containsKey(PushAddress.DETAILS))
                .toList();
        Map<Identity, Long> numbers = drafts.stream()
                .flatMap(draft -> draft.identitiesBeside(List.of()).stream())
                .collect(groupingBy(Function.identity(), counting()));
        Set<Identity> known = known(storable);
        return storable.stream()
                .filter(draft -> draft.identitiesBeside(List.of()).stream()
                        .allMatch(identity -> numbers.getOrDefault(identity, 0L) == 1 && !known.contains(identity)))
                .toList();
    }

    private Set<Identity> known(List<ProfileDraft> drafts) {
        Map<String, List<String>> byNamespace = drafts.stream()
                .flatMap(draft -> draft.identitiesBeside(List.of()).stream())
                .collect(groupingBy(Identity::namespace, mapping(Identity::userId, toList())));
        Set<Identity> known = new HashSet<>();
        byNamespace.forEach((namespace, userIds) -> entities.createNamedQuery("identity.known", StoredIdentity.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("namespace", namespace)
                .setParameter("userIds", userIds)
                .getResultStream()
                .map(StoredIdentity::identity)
                .forEach(known::add));
        return known;
    }

    /** Writes them. */
    void write(Collection<ProfileDetails> newcomers) {
        BatchInsert.write(entities, INSERT_PROFILE, newcomers, (insert, details) -> {
            insert.setString(1, details.profile().id());
            insert.setString(2, sandboxId.value());
            insert.setString(3, Json.text(details.profile().attributes()));
            insert.setString(4, Json.text(details.profile().consents()));
            insert.setLong(5, details.createdAt().toEpochMilli());
            insert.setLong(6, details.modifiedAt().toEpochMilli());
        });
        BatchInsert.write(entities, INSERT_IDENTITY, identities(newcomers), (insert, identity) -> {
            insert.setString(1, sandboxId.value());
            insert.setString(2, identity.getKey().namespace());
            insert.setString(3, identity.getKey().userId());
            insert.setString(4, identity.getValue());
        });
        Map<String, Map<String, Object>> attributes = new LinkedHashMap<>();
        newcomers.forEach(details ->
                attributes.put(details.profile().id(), details.profile().attributes()));
        values.insert(sandboxId, attributes);
    }

    /** With the ids of their profiles, in one order, against deadlocks. */
    private static List<Map.Entry<Identity, String>> identities(Collection<ProfileDetails> newcomers) {
        return newcomers.stream()
                .flatMap(details -> details.identities().stream()
                        .map(identity -> Map.entry(identity, details.profile().id())))
                .sorted(Map.Entry.comparingByKey(Identity.ORDER))
                .toList();
    }
}
