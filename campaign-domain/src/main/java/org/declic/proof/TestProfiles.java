package org.declic.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declic.profile.Profiles;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/** Stored profiles to try messages out on: those whose attribute {@code testProfile} is true (AJO, "Test profiles"). */
@ApplicationScoped
@Transactional
public class TestProfiles {

    private static final String FIND = "select profile_id from profile_attribute where sandbox_id = ?1"
            + " and path = 'testProfile' and text_value = 'true' order by profile_id";

    private static final List<List<String>> NAMES = List.of(
            List.of("person", "name", "fullName"),
            List.of("person", "name", "firstName"),
            List.of("personalEmail", "address"),
            List.of("mobilePhone", "number"));

    private final EntityManager entities;
    private final Profiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected TestProfiles() {
        this(null, null);
    }

    @Inject
    public TestProfiles(EntityManager entities, Profiles profiles) {
        this.entities = entities;
        this.profiles = profiles;
    }

    /** At most so many of a sandbox, the same ones each time. */
    @SuppressWarnings("unchecked")
    public List<SamplePerson> some(SandboxId sandboxId, int most) {
        List<String> ids = entities.createNativeQuery(FIND)
                .setParameter(1, sandboxId.value())
                .setMaxResults(most)
                .getResultList();
        Map<String, Map<String, Object>> attributes = profiles.attributes(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(attributes.get(id)))
                .map(profile -> new SamplePerson(name(profile), profile, Map.of()))
                .toList();
    }

    private static String name(Map<String, Object> profile) {
        return NAMES.stream()
                .flatMap(path -> Stream.ofNullable(at(profile, path)))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String at(Map<String, Object> profile, List<String> path) {
        @Nullable Object value = profile;
        for (String step : path) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value instanceof String text ? text : null;
    }
}
