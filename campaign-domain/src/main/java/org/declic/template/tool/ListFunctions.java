package org.declic.template.tool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code $list}: what can be done with lists. A list of maps is put in order by a property of these. */
final class ListFunctions {

    private static final int COST_OF_ORDER = 16;
    private static final int LONGEST_COMPARED = 100;

    static final List<ToolFunction> ALL = List.of(
            list("first", "list", (l, a) -> l.isEmpty() ? null : l.get(0), "$list.first($context.tags)", "tea"),
            list(
                    "last",
                    "list",
                    (l, a) -> l.isEmpty() ? null : l.get(l.size() - 1),
                    "$list.last($context.items).name",
                    "Jam"),
            list(
                    "top",
                    "list, count, [property]",
                    (l, a) -> part(l, a, order(a, 2).reversed()),
                    "#foreach($item in $list.top($context.items, 2, 'price'))$item.name #end",
                    "Biscuits Jam "),
            list(
                    "bottom",
                    "list, count, [property]",
                    (l, a) -> part(l, a, order(a, 2)),
                    "$text.join($list.bottom($context.prices, 2), ' ')",
                    "5 7"),
            list(
                    "sort",
                    "list, [property]",
                    (l, a) -> sorted(l, a, order(a, 1)),
                    "$text.join($list.values($list.sort($context.items, 'name'), 'name'), ' ')",
                    "Biscuits Jam Tea"),
            list("reverse", "list", (l, a) -> reversed(l), "$text.join($list.reverse($context.prices), ' ')", "7 12 5"),
            list(
                    "distinct",
                    "list",
                    (l, a) -> distinct(l),
                    "$text.join($list.distinct($context.tags), ' ')",
                    "tea gift"),
            list(
                    "values",
                    "list, property",
                    ListFunctions::values,
                    "$text.join($list.values($context.items, 'name'), ', ')",
                    "Tea, Biscuits, Jam"),
            list(
                    "count",
                    "list",
                    (l, a) -> l.stream().filter(Objects::nonNull).count(),
                    "$list.count($context.items)",
                    "3"),
            list("countDistinct", "list", (l, a) -> keys(l).size(), "$list.countDistinct($context.tags)", "2"),
            list(
                    "countNull",
                    "list",
                    (l, a) -> l.stream().filter(Objects::isNull).count(),
                    "$list.countNull(['a', $context.nothing])",
                    "1"),
            list("includes", "list, value", ListFunctions::includes, "$list.includes($context.tags, 'gift')", "true"),
            lists(
                    "intersects",
                    (l, other) -> !Collections.disjoint(keys(l), keys(other)),
                    "$list.intersects($context.tags, ['gift', 'toy'])",
                    "true"),
            lists(
                    "subsetOf",
                    (l, other) -> keys(other).containsAll(keys(l)),
                    "$list.subsetOf(['tea'], $context.tags)",
                    "true"),
            lists(
                    "supersetOf",
                    (l, other) -> keys(l).containsAll(keys(other)),
                    "$list.supersetOf($context.tags, ['tea', 'toy'])",
                    "false"));

    private ListFunctions() {}

    private interface ListBody {
        @Nullable
        Object of(List<?> list, Arguments arguments);
    }

    private interface ListsBody {
        boolean of(List<?> list, List<?> other);
    }

    private static ToolFunction list(String name, String parameters, ListBody body, String example, String result) {
        ToolFunction.Body onList = arguments -> {
            List<?> list = arguments.list(0);
            return list == null ? null : body.of(list, arguments);
        };
        return new ToolFunction("list", name, parameters, onList, new ToolFunction.Example(example, result));
    }

    private static ToolFunction lists(String name, ListsBody body, String example, String result) {
        return list(
                name,
                "list, other",
                (list, arguments) -> {
                    List<?> other = arguments.list(1);
                    return other == null ? null : Boolean.valueOf(body.of(list, other));
                },
                example,
                result);
    }

    private static Set<Object> keys(Collection<?> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(Arguments::keyOf)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Object> distinct(List<?> list) {
        Map<Object, Object> byKey = new LinkedHashMap<>();
        for (Object value : list) {
            if (value != null) {
                byKey.putIfAbsent(Arguments.keyOf(value), value);
            }
        }
        return new ArrayList<>(byKey.values());
    }

    private static @Nullable Boolean includes(List<?> list, Arguments arguments) {
        Object value = arguments.get(1);
        if (value == null) {
            return null;
        }
        Object key = Arguments.keyOf(value);
        return list.stream()
                .anyMatch(element -> element != null && Arguments.keyOf(element).equals(key));
    }

    private static @Nullable List<Object> values(List<?> list, Arguments arguments) {
        String property = arguments.text(1);
        if (property == null) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (Object element : list) {
            Object value = property(element, property);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable Object property(@Nullable Object element, String name) {
        return element instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static List<Object> reversed(List<?> list) {
        List<Object> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static @Nullable List<Object> part(List<?> list, Arguments arguments, Comparator<Object> order) {
        Integer count = arguments.whole(1);
        if (count == null || count < 0) {
            return null;
        }
        List<Object> sorted = sorted(list, arguments, order);
        return sorted.subList(0, Math.min(count, sorted.size()));
    }

    private static List<Object> sorted(List<?> list, Arguments arguments, Comparator<Object> order) {
        arguments.spend((long) COST_OF_ORDER * list.size());
        List<Object> sorted = new ArrayList<>();
        for (Object element : list) {
            if (element != null) {
                sorted.add(element);
            }
        }
        sorted.sort(order);
        return sorted;
    }

    /** Numbers in their order, then texts in theirs, then all else. */
    private static Comparator<Object> order(Arguments arguments, int index) {
        String property = arguments.text(index);
        return Comparator.comparing(element -> Rank.of(property == null ? element : property(element, property)));
    }

    /** By what a value is put in order. */
    private record Rank(int kind, BigDecimal number, String text) implements Comparable<Rank> {

        static Rank of(@Nullable Object value) {
            if (value instanceof Number) {
                BigDecimal number = Arguments.numberOf(value);
                return number == null ? new Rank(2, BigDecimal.ZERO, "") : new Rank(0, number, "");
            }
            String text = Arguments.textOf(value);
            return text == null
                    ? new Rank(2, BigDecimal.ZERO, "")
                    : new Rank(1, BigDecimal.ZERO, text.substring(0, Math.min(LONGEST_COMPARED, text.length())));
        }

        @Override
        public int compareTo(Rank other) {
            return Comparator.comparingInt(Rank::kind)
                    .thenComparing(Rank::number)
                    .thenComparing(Rank::text)
                    .compare(this, other);
        }
    }
}
