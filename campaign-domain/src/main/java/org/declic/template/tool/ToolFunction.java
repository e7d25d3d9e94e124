package org.declic.template.tool;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that templates call.
 *
 * @param tool whose function it is, without the dollar sign
 * @param parameters their names, with commas between; {@code [optional]} ones last, or {@code several…}
 * @param example renders with {@link ExampleData#DATA}
 */
public record ToolFunction(String tool, String name, String parameters, Body body, Example example) {

    private static final int MOST_ARGUMENTS = 50;

    /** What a function does with arguments of the right number. */
    @FunctionalInterface
    public interface Body {
        @Nullable
        Object of(Arguments arguments);
    }

    /** A template, and what becomes of it. */
    public record Example(String template, String result) {}

    /** As it is called: {@code text.mask}. */
    public String call() {
        return tool + '.' + name;
    }

    /** As it is written down: {@code $text.mask(text, first, last, [with])}. */
    public String signature() {
        return '$' + call() + '(' + parameters + ')';
    }

    /** True if it can be called with so many arguments. */
    public boolean takes(int arguments) {
        List<String> names = names();
        long needed = names.stream().filter(name -> !name.startsWith("[")).count();
        return arguments >= needed && arguments <= (parameters.endsWith("…") ? MOST_ARGUMENTS : names.size());
    }

    private List<String> names() {
        return parameters.isEmpty() ? List.of() : Arrays.asList(parameters.split(", ", -1));
    }

    @Nullable
    Object call(Arguments arguments) {
        if (!takes(arguments.count())) {
            return null;
        }
        arguments.pay();
        try {
            return body.of(arguments);
        } catch (DateTimeException | ArithmeticException e) {
            return null; // Beyond what can be calculated is unfit like all else.
        }
    }
}
