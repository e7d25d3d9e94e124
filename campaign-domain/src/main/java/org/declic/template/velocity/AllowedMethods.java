package org.declic.template.velocity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.declic.template.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The methods of texts, numbers, lists and maps that templates may call, by name and number of arguments.
 *
 * <p>They take any argument and answer nothing for a wrong one, as a template does for a wrong name. All take time
 * and space in proportion to the text or list they are called on.
 */
@SuppressWarnings("NullAway") // As in AllowList: null is Velocity's word for "nothing".
final class AllowedMethods {

    private static final int LONGEST_SEARCHED = 256;

    private static final Map<String, Function> OF_TEXTS = ofTexts();
    private static final Map<String, Function> OF_NUMBERS = Map.of(
            "intValue/0", number((n, a) -> n.intValue()),
            "longValue/0", number((n, a) -> n.longValue()),
            "doubleValue/0", number((n, a) -> n.doubleValue()));
    private static final Map<String, Function> OF_LISTS = Map.of(
            "size/0", list((l, a) -> l.size()),
            "isEmpty/0", list((l, a) -> l.isEmpty()),
            "get/1", list((l, a) -> a[0] instanceof Integer index ? l.get(index) : null),
            "contains/1", list((l, a) -> l.stream().anyMatch(element -> Objects.equals(element, a[0]))));
    private static final Map<String, Function> OF_MAPS = Map.of(
            "size/0", map((m, a) -> m.size()),
            "isEmpty/0", map((m, a) -> m.isEmpty()),
            "get/1", map((m, a) -> m.get(a[0])),
            "containsKey/1", map((m, a) -> m.containsKey(a[0])),
            "keySet/0", map((m, a) -> m.keyList()),
            "values/0", map((m, a) -> m.valueList()),
            "entrySet/0", map((m, a) -> m.entryList()));
    private static final Map<String, Function> OF_ENTRIES = Map.of(
            "getKey/0", (entry, a) -> ((ReadOnlyMap.ReadOnlyEntry) entry).visibleKey(),
            "getValue/0", (entry, a) -> ((ReadOnlyMap.ReadOnlyEntry) entry).visibleValue());
    private static final Map<String, Function> OF_LOOPS =
            Map.of("hasNext/0", (scope, a) -> ((ForeachScope) scope).getHasNext());

    private static final Set<String> AT_ONCE = Set.of("size", "isEmpty", "get", "containsKey", "length");

    private AllowedMethods() {}

    /** A method: the object it is called on, its arguments, its answer. */
    interface Function {
        @Nullable
        Object apply(Object object, Object[] arguments);
    }

    static @Nullable Function find(Object object, String name, int arguments) {
        return table(object).get(name + '/' + arguments);
    }

    /** What calling {@code name} on {@code object} costs, in characters or elements to go through. */
    static int cost(@Nullable Object object, String name) {
        if (AT_ONCE.contains(name)) {
            return 1;
        }
        if (object instanceof String text) {
            return text.length();
        }
        if (object instanceof ReadOnlyList list) {
            return list.size();
        }
        return object instanceof ReadOnlyMap map ? map.size() : 1;
    }

    private static Map<String, Function> table(Object object) {
        if (object instanceof String) {
            return OF_TEXTS;
        }
        if (object instanceof Number) {
            return OF_NUMBERS;
        }
        if (object instanceof ReadOnlyList) {
            return OF_LISTS;
        }
        if (object instanceof ReadOnlyMap) {
            return OF_MAPS;
        }
        if (object instanceof ReadOnlyMap.ReadOnlyEntry) {
            return OF_ENTRIES;
        }
        return object instanceof ForeachScope ? OF_LOOPS : Map.of();
    }

    private static Map<String, Function> ofTexts() {
        Map<String, Function> table = new HashMap<>();
        table.put("length/0", text((s, a) -> s.length()));
        table.put("isEmpty/0", text((s, a) -> s.isEmpty()));
        table.put("isBlank/0", text((s, a) -> s.isBlank()));
        table.put("trim/0", text((s, a) -> s.strip()));
        table.put("toUpperCase/0", text((s, a) -> s.toUpperCase(Locale.ROOT)));
        table.put("toLowerCase/0", text((s, a) -> s.toLowerCase(Locale.ROOT)));
        table.put("substring/1", text((s, a) -> part(s, a[0], s.length())));
        table.put("substring/2", text((s, a) -> part(s, a[0], a[1])));
        table.put("contains/1", search((s, searched) -> s.contains(searched)));
        table.put("startsWith/1", search((s, searched) -> s.startsWith(searched)));
        table.put("endsWith/1", search((s, searched) -> s.endsWith(searched)));
        table.put("indexOf/1", search((s, searched) -> s.indexOf(searched)));
        table.put("equals/1", text((s, a) -> s.equals(a[0])));
        table.put("equalsIgnoreCase/1", text((s, a) -> a[0] instanceof String other && s.equalsIgnoreCase(other)));
        table.put("replace/2", text((s, a) -> replace(s, a[0], a[1])));
        return Map.copyOf(table);
    }

    private static @Nullable String part(String text, @Nullable Object from, @Nullable Object to) {
        if (!(from instanceof Integer begin) || !(to instanceof Integer end)) {
            return null;
        }
        int first = Math.max(0, Math.min(begin, text.length()));
        return text.substring(first, Math.max(first, Math.min(end, text.length())));
    }

    private static @Nullable String replace(String text, @Nullable Object searched, @Nullable Object replacement) {
        if (!(searched instanceof String target) || !(replacement instanceof String with)) {
            return null;
        }
        if (target.isEmpty() || target.length() > LONGEST_SEARCHED) {
            return text;
        }
        long replaced = 0;
        for (int at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + target.length())) {
            replaced++;
        }
        if (text.length() + replaced * with.length() > Limits.BUILT_TEXT) {
            throw Rendering.tooLongText();
        }
        return text.replace(target, with);
    }

    private interface Search {
        Object in(String text, String searched);
    }

    private static Function search(Search search) {
        return text((s, a) -> a[0] instanceof String searched && searched.length() <= LONGEST_SEARCHED
                ? search.in(s, searched)
                : null);
    }

    private interface Typed<T> {
        @Nullable
        Object apply(T object, Object[] arguments);
    }

    private static Function text(Typed<String> function) {
        return (object, arguments) -> function.apply((String) object, arguments);
    }

    private static Function number(Typed<Number> function) {
        return (object, arguments) -> function.apply((Number) object, arguments);
    }

    private static Function list(Typed<List<?>> function) {
        return (object, arguments) -> function.apply((ReadOnlyList) object, arguments);
    }

    private static Function map(Typed<ReadOnlyMap> function) {
        return (object, arguments) -> function.apply((ReadOnlyMap) object, arguments);
    }
}
