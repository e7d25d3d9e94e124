package org.declic.campaign.context;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.shared.Json;
import org.declic.shared.Spelling;
import org.declic.shared.StorableText;

/**
 * What calls carry in {@code context}, as the author of a campaign declares it: by an example. Where something is declared, a
 * content that asks for more is refused by the review; where nothing is, it may ask for anything.
 *
 * @param example a JSON object such as {@code {"order": {"number": "A-17", "items": [{"name": "Coat"}]}}}; empty if nothing is
 *     declared. What it leaves open, an empty object or list or {@code null}, may hold anything.
 */
public record DeclaredContext(String example) {

    /** Nothing is declared. */
    public static final DeclaredContext NONE = new DeclaredContext("");

    /** The longest example, in characters. */
    public static final int LONGEST = 20_000;

    private static final String ROOT = "context";
    private static final int MOST_UNDECLARED = 50;

    /** Whether anything is. */
    public boolean isDeclared() {
        return !example.isBlank();
    }

    /** Whether the example is a JSON object that can be stored, or there is none. */
    public boolean isWellFormed() {
        try {
            values();
            return StorableText.isStorable(example);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The example, parsed; empty if nothing is declared.
     *
     * @throws IllegalArgumentException if it is no JSON object
     */
    public Map<String, Object> values() {
        return isDeclared() ? Json.object(example) : Map.of();
    }

    /** The single values and the lists of the example, to be offered: {@code context.order.number}, {@code context.order.items}. */
    public List<String> attributes() {
        return List.copyOf(shape().attributes);
    }

    /** Which of these paths, for which a content asks, are not declared; the first 50. */
    public List<Undeclared> undeclared(List<String> paths) {
        if (!isDeclared()) {
            return List.of();
        }
        Shape shape = shape();
        return paths.stream()
                .filter(path -> path.startsWith(ROOT + ".") && !shape.allows(path))
                .limit(MOST_UNDECLARED)
                .map(path -> new Undeclared(path, shape.nearest(path)))
                .toList();
    }

    /**
     * A path that is not declared.
     *
     * @param nearest the declared one that may have been meant
     */
    public record Undeclared(String path, Optional<String> nearest) {}

    private Shape shape() {
        Shape shape = new Shape();
        values().forEach((name, value) -> shape.add(ROOT + "." + name, value));
        return shape;
    }

    /** All paths of an example; those of a list's elements stand below the list. */
    private static final class Shape {
        private final Set<String> paths = new LinkedHashSet<>();
        private final Set<String> attributes = new LinkedHashSet<>();
        private final Set<String> open = new LinkedHashSet<>();

        void add(String path, Object value) {
            paths.add(path);
            if (value instanceof Map<?, ?> object && !object.isEmpty()) {
                object.forEach((name, inner) -> add(path + "." + name, inner));
                return;
            }
            attributes.add(path);
            if (value instanceof List<?> list && !list.isEmpty()) {
                list.forEach(element -> addElement(path, element));
            } else if (value == null || value instanceof Map || value instanceof List) {
                open.add(path);
            }
        }

        private void addElement(String list, Object element) {
            if (element instanceof Map<?, ?> object && !object.isEmpty()) {
                object.forEach((name, inner) -> addBelowList(list + "." + name, inner));
            } else if (element == null || element instanceof Map || element instanceof List) {
                open.add(list);
            }
        }

        /** It may be asked for in a loop only, so it is not offered on its own. */
        private void addBelowList(String path, Object value) {
            Shape inner = new Shape();
            inner.add(path, value);
            paths.addAll(inner.paths);
            open.addAll(inner.open);
        }

        boolean allows(String path) {
            return paths.contains(path) || open.stream().anyMatch(each -> path.startsWith(each + "."));
        }

        /** By the names below the root, which all paths share. */
        Optional<String> nearest(String path) {
            List<String> names = paths.stream()
                    .map(each -> each.substring(ROOT.length() + 1))
                    .toList();
            return Spelling.nearest(path.substring(ROOT.length() + 1), names).map(name -> ROOT + "." + name);
        }
    }
}
