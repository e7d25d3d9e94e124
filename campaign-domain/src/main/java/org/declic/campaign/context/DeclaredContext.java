package org.declic.campaign.context;

import java.util.Collection;
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
 * @param required the {@link #attributes} without which nobody gets a message: {@code context.order.number}
 */
public record DeclaredContext(String example, List<String> required) {

    /** Nothing is declared. */
    public static final DeclaredContext NONE = new DeclaredContext("");

    public DeclaredContext {
        required = List.copyOf(required);
    }

    /** Nothing of it is required. */
    public DeclaredContext(String example) {
        this(example, List.of());
    }

    /** The same with those of {@code wanted} required that are declared. */
    public DeclaredContext requiring(Collection<String> wanted) {
        return new DeclaredContext(
                example, attributes().stream().filter(wanted::contains).toList());
    }

    /** The longest example, in characters. */
    public static final int LONGEST = 20_000;

    private static final String ROOT = "context";
    private static final int MOST_UNDECLARED = 50;

    /** Whether anything is. */
    public boolean isDeclared() {
        return !example.isBlank();
    }

    /** Whether the example is a JSON object that can be stored, or there is none; and what is required is declared. */
    public boolean isWellFormed() {
        try {
            return StorableText.isStorable(example) && shape().attributes.containsAll(required);
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

    /** The first required attribute that the context of a call has no value for: nothing, white space or an empty list. */
    public Optional<String> lacking(Map<String, Object> context) {
        return required.stream().filter(path -> !hasValue(context, path)).findFirst();
    }

    private static boolean hasValue(Map<String, Object> context, String path) {
        Object value = context;
        for (String name : path.substring(ROOT.length() + 1).split("\\.", -1)) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        }
        return value != null && !value.toString().isBlank();
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
