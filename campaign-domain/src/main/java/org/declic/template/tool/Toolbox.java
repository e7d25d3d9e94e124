package org.declic.template.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All tools and their functions. */
public final class Toolbox {

    /** By tool, in the order of a reference. */
    public static final List<ToolFunction> ALL = Stream.of(
                    TextFunctions.ALL,
                    PatternFunctions.ALL,
                    CodeFunctions.ALL,
                    UrlFunctions.ALL,
                    DateFunctions.ALL,
                    DateCalculations.ALL,
                    NumberFunctions.ALL,
                    ListFunctions.ALL,
                    MapFunctions.ALL,
                    LogicFunctions.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Map<String, ToolFunction>> TOOLS = new LinkedHashMap<>();

    static {
        ALL.forEach(function -> TOOLS.computeIfAbsent(function.tool(), tool -> new LinkedHashMap<>())
                .put(function.name(), function));
    }

    private Toolbox() {}

    /** The names of all tools. */
    public static Set<String> tools() {
        return TOOLS.keySet();
    }

    /** The names of the functions of {@code tool}; none if there is no such tool. */
    public static Set<String> functionsOf(String tool) {
        return TOOLS.getOrDefault(tool, Map.of()).keySet();
    }

    public static @Nullable ToolFunction find(String tool, String name) {
        return TOOLS.getOrDefault(tool, Map.of()).get(name);
    }

    /** Calls a function; nothing when there is none of this name, or when the arguments do not fit. */
    public static @Nullable Object call(String tool, String name, Arguments arguments) {
        ToolFunction function = find(tool, name);
        return function == null ? null : function.call(arguments);
    }
}
