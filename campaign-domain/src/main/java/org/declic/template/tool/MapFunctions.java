package org.declic.template.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $map}: what can be done with maps. */
final class MapFunctions {

    static final List<ToolFunction> ALL = List.of(
            map("get", "map, key, [otherwise]", MapFunctions::get, "$map.get($context.sizes, 'XL', 'none')", "none"),
            map("has", "map, key", MapFunctions::has, "$map.has($context.sizes, 'M')", "true"),
            map(
                    "keys",
                    "map",
                    (m, a) -> new ArrayList<>(m.keySet()),
                    "$text.join($map.keys($context.sizes), ', ')",
                    "M"),
            map(
                    "values",
                    "map",
                    (m, a) -> new ArrayList<>(m.values()),
                    "$number.sum($map.values($context.sizes))",
                    "3"),
            map("count", "map", (m, a) -> m.size(), "$map.count($context.sizes)", "1"));

    private MapFunctions() {}

    private interface MapBody {
        @Nullable
        Object of(Map<?, ?> map, Arguments arguments);
    }

    private static ToolFunction map(String name, String parameters, MapBody body, String example, String result) {
        ToolFunction.Body onMap = arguments -> {
            Map<?, ?> map = arguments.map(0);
            return map == null ? null : body.of(map, arguments);
        };
        return new ToolFunction("map", name, parameters, onMap, new ToolFunction.Example(example, result));
    }

    private static boolean has(Map<?, ?> map, Arguments arguments) {
        Object key = arguments.get(1);
        return key != null && map.containsKey(key);
    }

    private static @Nullable Object get(Map<?, ?> map, Arguments arguments) {
        Object key = arguments.get(1);
        Object value = key == null ? null : map.get(key);
        return value == null ? arguments.get(2) : value;
    }
}
