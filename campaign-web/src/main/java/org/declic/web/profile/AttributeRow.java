package org.declic.web.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.declic.shared.Json;

/**
 * One attribute as the page lists it.
 *
 * @param path as a template names it below {@code profile}, such as {@code person.name.firstName}
 * @param value as text; a list as JSON
 */
public record AttributeRow(String path, String value) {

    /** The rows of {@code attributes}: objects are taken apart, all else has a row. */
    static List<AttributeRow> of(Map<String, Object> attributes) {
        List<AttributeRow> rows = new ArrayList<>();
        add(rows, "", attributes);
        return rows;
    }

    private static void add(List<AttributeRow> rows, String path, Map<?, ?> object) {
        object.forEach((name, value) -> {
            String below = path.isEmpty() ? name.toString() : path + "." + name;
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                add(rows, below, inner);
            } else {
                rows.add(new AttributeRow(below, value instanceof String text ? text : Json.text(value)));
            }
        });
    }
}
