package org.declic.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.declic.shared.Json;
import org.jspecify.annotations.Nullable;

/** The fields of a thing as the audit log compares them: names with texts, of which an empty one counts as none. */
public final class AuditedFields {

    private static final int MOST_CHANGES = 50;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> undisclosed = new LinkedHashSet<>();

    /** What a thing has that does not exist yet, or no longer. */
    public static AuditedFields none() {
        return new AuditedFields();
    }

    /** With that field, too. */
    public AuditedFields with(String field, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            values.put(field, text);
        }
        return this;
    }

    /** With the components of a record, too, by the names that they have in JSON. */
    public AuditedFields withAll(Object components) {
        putAll("", Json.object(Json.text(components)));
        return this;
    }

    /** The same; of a change of that field the log says no values. */
    public AuditedFields withhold(String field) {
        undisclosed.add(field);
        return this;
    }

    /** What is different in {@code after}, at most {@value #MOST_CHANGES} fields. */
    public List<FieldChange> changesTo(AuditedFields after) {
        Set<String> fields = new LinkedHashSet<>(values.keySet());
        fields.addAll(after.values.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            String then = values.get(field);
            String now = after.values.get(field);
            if (!Objects.equals(then, now)) {
                boolean silent = undisclosed.contains(field) || after.undisclosed.contains(field);
                changes.add(silent ? FieldChange.undisclosed(field) : FieldChange.of(field, then, now));
            }
        }
        return changes.size() <= MOST_CHANGES ? changes : changes.subList(0, MOST_CHANGES);
    }

    private void putAll(String prefix, Map<String, Object> object) {
        object.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                Map<String, Object> named = new LinkedHashMap<>();
                inner.forEach((key, each) -> named.put(String.valueOf(key), each));
                putAll(prefix + name + ".", named);
            } else {
                with(prefix + name, value instanceof List<?> list ? list(list) : value);
            }
        });
    }

    private static String list(List<?> list) {
        return list.isEmpty() ? "" : Json.text(list);
    }
}
