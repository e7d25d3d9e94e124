package org.declic.profile.attribute;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.declic.database.BatchInsert;
import org.declic.shared.SandboxId;

/** The stored {@link AttributeValue}s of profiles, as part of the caller's transaction. */
public final class AttributeValues {

    private static final String INSERT =
            "insert into profile_attribute (profile_id, place, sandbox_id, path, text_value, number_value)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String WAITING = "select profile_id from profile_without_values fetch first 200 rows only";
    private static final String NEXT_PATH = "select path from profile_attribute where sandbox_id = ?1 and path > ?2"
            + " order by path fetch first 1 rows only";

    private final EntityManager entities;

    /** Of all profiles in that database. */
    public AttributeValues(EntityManager entities) {
        this.entities = entities;
    }

    /** Of profiles that have none yet, by their ids. */
    public void insert(SandboxId sandboxId, Map<String, Map<String, Object>> attributes) {
        List<Placed> rows = new ArrayList<>();
        attributes.forEach((profileId, each) -> {
            List<AttributeValue> values = AttributeValue.of(each);
            for (int place = 0; place < values.size(); place++) {
                rows.add(new Placed(profileId, place, values.get(place)));
            }
        });
        BatchInsert.write(entities, INSERT, rows, (insert, row) -> {
            insert.setString(1, row.profileId());
            insert.setInt(2, row.place());
            insert.setString(3, sandboxId.value());
            insert.setString(4, row.value().path());
            insert.setString(5, row.value().text());
            OptionalDouble number = row.value().number();
            if (number.isPresent()) {
                insert.setDouble(6, number.getAsDouble());
            } else {
                insert.setNull(6, Types.DOUBLE);
            }
        });
    }

    private record Placed(String profileId, int place, AttributeValue value) {}

    /** In place of those that come from {@code before}. */
    public void change(
            SandboxId sandboxId, String profileId, Map<String, Object> before, Map<String, Object> attributes) {
        if (!AttributeValue.of(before).equals(AttributeValue.of(attributes))) {
            entities.createNativeQuery("delete from profile_attribute where profile_id = ?1")
                    .setParameter(1, profileId)
                    .executeUpdate();
            insert(sandboxId, Map.of(profileId, attributes));
        }
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
