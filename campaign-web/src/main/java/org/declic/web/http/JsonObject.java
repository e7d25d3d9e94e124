package org.declic.web.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.shared.Spelling;
import org.declic.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * An object in a request. Each question notes a violation when the answer does not have the type asked for, and goes on
 * with an empty value, so that one look finds everything that is wrong. A field that is null counts as absent.
 */
public final class JsonObject {

    private static final int LONGEST_NAME = 1000;

    private final Map<?, ?> fields;
    private final String pointer;
    private final Violations violations;

    private JsonObject(Map<?, ?> fields, String pointer, Violations violations) {
        this.fields = fields;
        this.pointer = pointer;
        this.violations = violations;
    }

    /** The body, as {@link StrictJson} read it. */
    public static JsonObject body(@Nullable Object value, Violations violations) {
        if (value instanceof Map<?, ?> fields) {
            return new JsonObject(fields, "", violations);
        }
        violations.add("body", "must be a JSON object");
        return new JsonObject(Map.of(), "", new Violations()); // nothing else can be said of it
    }

    /** Notes every field with another name than these, and the name that was probably meant. */
    public JsonObject only(String... names) {
        List<String> known = Arrays.asList(names);
        for (Object name : fields.keySet()) {
            if (!known.contains(name)) {
                violate(name.toString(), "unknown field" + hint(name.toString(), known));
            }
        }
        return this;
    }

    private String hint(String name, List<String> known) {
        return violations.isFull()
                ? ""
                : Spelling.nearest(name, known)
                        .map(near -> ", did you mean " + near + "?")
                        .orElse("");
    }

    /** A text that must be there and not be empty. */
    public String required(String name, int longest) {
        Object value = fields.get(name);
        if (value == null) {
            violate(name, "is missing");
            return "";
        }
        Optional<String> text = text(name, longest);
        if (text.isPresent() && text.get().isBlank()) {
            violate(name, "must not be empty");
        }
        return text.orElse("");
    }

    /** A text, if it is there. */
    public Optional<String> text(String name, int longest) {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            violate(name, "must be a string");
            return Optional.empty();
        }
        if (text.length() > longest) {
            violate(name, "is longer than " + longest + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** One of {@code values} by its name; {@code otherwise} if it is not there. */
    public <E extends Enum<E>> E one(String name, E[] values, E otherwise) {
        Optional<String> word = text(name, LONGEST_NAME);
        Optional<E> meant = Arrays.stream(values)
                .filter(each -> each.name().equals(word.orElse(otherwise.name())))
                .findFirst();
        if (meant.isEmpty()) {
            violate(name, "must be one of " + Arrays.toString(values));
        }
        return meant.orElse(otherwise);
    }

    /** A whole number, if it is there. */
    public Optional<Integer> number(String name) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof Integer)) {
            violate(name, "must be a whole number");
        }
        return value instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    /** True or false; false if it is not there. */
    public boolean flag(String name) {
        Object value = fields.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        violate(name, "must be true or false");
        return false;
    }

    /** An object, if it is there. */
    public Optional<JsonObject> object(String name) {
        return raw(name).map(object -> new JsonObject(object, pointer(name), violations));
    }

    /** An object as it is; empty if it is not there. */
    @SuppressWarnings("unchecked") // StrictJson makes maps with text keys only
    public Map<String, Object> map(String name) {
        return raw(name).map(map -> (Map<String, Object>) map).orElse(Map.of());
    }

    private Optional<Map<?, ?>> raw(String name) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof Map)) {
            violate(name, "must be an object");
        }
        return value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    /** A list as it is, if it is there. */
    public Optional<List<?>> list(String name) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof List)) {
            violate(name, "must be an array");
        }
        return value instanceof List<?> list ? Optional.of(list) : Optional.empty();
    }

    /** An object in a list of this object. */
    public Optional<JsonObject> element(String name, int index, @Nullable Object value) {
        return element(pointer(name), index, value, violations);
    }

    /** An object in a body that is a list. */
    public static Optional<JsonObject> element(int index, @Nullable Object value, Violations violations) {
        return element("", index, value, violations);
    }

    private static Optional<JsonObject> element(String list, int index, @Nullable Object value, Violations violations) {
        String place = list + "/" + index;
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new JsonObject(map, place, violations));
        }
        violations.add(place, "must be an object");
        return Optional.empty();
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        return fields.get(name) != null;
    }

    /** Notes a violation at a field. */
    public void violate(String name, String message) {
        violations.add(pointer(name), message);
    }

    /** The JSON pointer of this object. */
    public String pointer() {
        return pointer;
    }

    /** The JSON pointer of a field. */
    public String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
