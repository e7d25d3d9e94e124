package org.declic.template.tool;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $logic}: what asks whether there is a value, and chooses between values. */
final class LogicFunctions {

    static final List<ToolFunction> ALL = List.of(
            function("isEmpty", "value", a -> isEmpty(a.get(0)), "$logic.isEmpty($context.nothing)", "true"),
            function("isNotEmpty", "value", a -> !isEmpty(a.get(0)), "$logic.isNotEmpty($context.items)", "true"),
            function("isNull", "value", a -> a.get(0) == null, "$logic.isNull('')", "false"),
            function("isNotNull", "value", a -> a.get(0) != null, "$logic.isNotNull('')", "true"),
            function(
                    "coalesce",
                    "values…",
                    LogicFunctions::coalesce,
                    "$logic.coalesce($profile.nickname, $profile.firstName, 'friend')",
                    "jane"),
            function(
                    "choose",
                    "condition, then, [otherwise]",
                    LogicFunctions::choose,
                    "$logic.choose($context.items.size() > 2, 'many', 'few')",
                    "many"),
            function("in", "value, values…", LogicFunctions::in, "$logic.in($profile.language, 'fr', 'de')", "true"),
            function(
                    "notIn",
                    "value, values…",
                    LogicFunctions::notIn,
                    "$logic.notIn($profile.language, ['fr', 'de'])",
                    "false"),
            function("toBool", "value", a -> truth(a.get(0)), "$logic.toBool('true')", "true"));

    private LogicFunctions() {}

    private static ToolFunction function(
            String name, String parameters, ToolFunction.Body body, String example, String result) {
        return new ToolFunction("logic", name, parameters, body, new ToolFunction.Example(example, result));
    }

    private static boolean isEmpty(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        String text = Arguments.textOf(value);
        return text == null || text.isEmpty();
    }

    /** The first argument that is not empty. */
    private static @Nullable Object coalesce(Arguments arguments) {
        for (int i = 0; i < arguments.count(); i++) {
            if (!isEmpty(arguments.get(i))) {
                return arguments.get(i);
            }
        }
        return null;
    }

    private static @Nullable Object choose(Arguments arguments) {
        return Boolean.TRUE.equals(truth(arguments.get(0))) ? arguments.get(1) : arguments.get(2);
    }

    private static @Nullable Boolean in(Arguments arguments) {
        Object value = arguments.get(0);
        if (value == null) {
            return null;
        }
        Object key = Arguments.keyOf(value);
        return arguments.spread(1).stream()
                .anyMatch(other -> Arguments.keyOf(other).equals(key));
    }

    /** Without a value, nothing, as {@code in}. */
    private static @Nullable Boolean notIn(Arguments arguments) {
        Boolean in = in(arguments);
        return in == null ? null : Boolean.valueOf(!in);
    }

    private static @Nullable Boolean truth(@Nullable Object value) {
        String text = value == null ? null : Arguments.textOf(value);
        if (text == null) {
            return null;
        }
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }
}
