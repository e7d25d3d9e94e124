package org.declic.profile.attribute;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.declic.shared.SandboxId;

/** The stored {@link AttributeValue}s of profiles, as part of the caller's transaction. */
public final class AttributeValues {

    private static final int ROWS_AT_ONCE = 50;
    private static final String NUMBER = "(?, ?, ?, ?, ?, ?)";
    private static final String TEXT = "(?, ?, ?, ?, ?, cast(null as double precision))";
    private static final String WAITING = "select profile_id from profile_without_values fetch first 200 rows only";
    private static final String NEXT_PATH = "select path from profile_attribute where sandbox_id = ?1 and path > ?2"
            + " order by path fetch first 1 rows only";

    private final EntityManager entities;

    /** Of all profiles in that database. */
    public AttributeValues(EntityManager entities) {
        this.entities = entities;
    }

    /** Of a profile that has none yet. */
    public void insert(SandboxId sandboxId, String profileId, Map<String, Object> attributes) {
        List<AttributeValue> values = AttributeValue.of(attributes);
        for (int start = 0; start < values.size(); start += ROWS_AT_ONCE) {
            insert(sandboxId, profileId, values, start);
        }
    }

    /** In place of those that come from {@code before}. */
    public void change(
            SandboxId sandboxId, String profileId, Map<String, Object> before, Map<String, Object> attributes) {
        if (!AttributeValue.of(before).equals(AttributeValue.of(attributes))) {
            entities.createNativeQuery("delete from profile_attribute where profile_id = ?1")
                    .setParameter(1, profileId)
                    .executeUpdate();
            insert(sandboxId, profileId, attributes);
        }
    }

    private void insert(SandboxId sandboxId, String profileId, List<AttributeValue> values, int start) {
        int end = Math.min(start + ROWS_AT_ONCE, values.size());
        List<String> rows = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (int place = start; place < end; place++) {
            AttributeValue value = values.get(place);
            Collections.addAll(parameters, profileId, place, sandboxId.value(), value.path(), value.text());
            value.number().ifPresent(parameters::add);
            rows.add(value.number().isPresent() ? NUMBER : TEXT);
        }
        Query insert = entities.createNativeQuery(
                "insert into profile_attribute (profile_id, place, sandbox_id, path, text_value, number_value) values "
                        + String.join(", ", rows));
        for (int i = 0; i < parameters.size(); i++) {
            insert.setParameter(i + 1, parameters.get(i));
        }
        insert.executeUpdate();
    }

    /** Some of the profiles that were stored before there were values. */
    @SuppressWarnings("unchecked")
    public List<String> waiting() {
        return entities.createNativeQuery(WAITING).getResultList();
    }

    /** Such a profile has them now. */
    public void done(String profileId) {
        entities.createNativeQuery("delete from profile_without_values where profile_id = ?1")
                .setParameter(1, profileId)
                .executeUpdate();
    }

    /** The paths behind {@code after}, in order; the database jumps from one to the next, however many values they have. */
    public List<String> paths(SandboxId sandboxId, String after, int most) {
        List<String> paths = new ArrayList<>();
        String last = after;
        while (paths.size() < most) {
            List<?> next = entities.createNativeQuery(NEXT_PATH)
                    .setParameter(1, sandboxId.value())
                    .setParameter(2, last)
                    .getResultList();
            if (next.isEmpty()) {
                break;
            }
            last = (String) next.get(0);
            paths.add(last);
        }
        return paths;
    }
}
