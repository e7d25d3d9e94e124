package org.declic.template.tool;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $text}: what can be done with regular expressions. RE2/J matches in a time that grows with the text and not
 * with its powers; how large an expression may be is for us to see to.
 */
final class PatternFunctions {

    private static final int LONGEST = 200;
    private static final int LARGEST = 10_000;
    private static final int STEPS_AT_A_PRICE = 16;

    static final List<ToolFunction> ALL = List.of(
            TextFunctions.text(
                    "matches",
                    "text, expression",
                    PatternFunctions::matches,
                    "$text.matches($context.order.id, '[A-Z]-[0-9]+')",
                    "true"),
            TextFunctions.text(
                    "like",
                    "text, pattern",
                    PatternFunctions::like,
                    "$text.like($context.order.id, 'A-20__') $text.like($context.city, '%malo')",
                    "true true"),
            TextFunctions.text(
                    "regexGroup",
                    "text, expression, [group]",
                    PatternFunctions::group,
                    "$text.regexGroup($context.order.id, '([A-Z])-([0-9]+)', 2)",
                    "2041"),
            TextFunctions.text(
                    "replaceAll",
                    "text, expression, replacement",
                    PatternFunctions::replaceAll,
                    "$text.replaceAll($context.order.id, '([A-Z])-([0-9]+)', '$2/$1')",
                    "2041/A"));

    private PatternFunctions() {}

    private static @Nullable Boolean matches(String text, Arguments arguments) {
        Matcher matcher = matcher(text, arguments.text(1), arguments);
        return matcher == null ? null : Boolean.valueOf(matcher.matches());
    }

    private static @Nullable Boolean like(String text, Arguments arguments) {
        String pattern = arguments.text(1);
        if (pattern == null || pattern.length() > LONGEST) {
            return null;
        }
        StringBuilder expression = new StringBuilder("(?s)");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%' || c == '_') {
                expression.append(c == '%' ? ".*" : ".");
            } else if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                expression.append('\\').append(c);
            } else {
                expression.append(c);
            }
        }
        return compiled(text, expression.toString(), 2 * LONGEST, arguments).matches();
    }

    private static @Nullable String group(String text, Arguments arguments) {
        Matcher matcher = matcher(text, arguments.text(1), arguments);
        Integer group = arguments.whole(2, 1);
        if (matcher == null || group == null || group < 0 || group > matcher.groupCount()) {
            return null;
        }
        return matcher.find() ? matcher.group(group) : null;
    }

    private static @Nullable String replaceAll(String text, Arguments arguments) {
        Matcher matcher = matcher(text, arguments.text(1), arguments);
        String replacement = arguments.text(2);
        if (matcher == null || replacement == null) {
            return null;
        }
        BoundedText replaced = new BoundedText();
        int start = 0;
        while (matcher.find()) {
            arguments.spend(1L + replacement.length());
            replaced.append(text, start, matcher.start());
            replace(matcher, replacement, replaced);
            start = matcher.end();
        }
        replaced.append(text, start, text.length());
        return replaced.toString();
    }

    /** {@code $1} is the first group, {@code \$} a dollar sign. */
    private static void replace(Matcher matcher, String replacement, BoundedText replaced) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            boolean last = i == replacement.length() - 1;
            int group = last ? -1 : replacement.charAt(i + 1) - '0';
            if (c == '$' && group >= 0 && group <= 9) {
                String value = group <= matcher.groupCount() ? matcher.group(group) : null;
                replaced.append(value == null ? "" : value);
                i++;
            } else if (c == '\\' && !last) {
                replaced.append(replacement, i + 1, i + 2);
                i++;
            } else {
                replaced.append(replacement, i, i + 1);
            }
        }
    }

    private static @Nullable Matcher matcher(String text, @Nullable String expression, Arguments arguments) {
        if (expression == null || expression.length() > LONGEST) {
            return null;
        }
        long size = size(expression);
        try {
            return size > LARGEST ? null : compiled(text, expression, (int) size, arguments);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static Matcher compiled(String text, String expression, int size, Arguments arguments) {
        arguments.spend(size);
        return Pattern.compile(expression).matcher(new MeteredText(text, 1 + size / STEPS_AT_A_PRICE, arguments));
    }

    /** At least what it is once all that is counted, such as {@code a{20}}, stands there as often as it counts. */
    private static long size(String expression) {
        long size = expression.length();
        long count = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c >= '0' && c <= '9') {
                count = Math.min(LARGEST, count * 10 + (c - '0'));
            } else {
                size = c == '}' || c == ',' ? Math.min(LARGEST + 1L, size * Math.max(1, count)) : size;
                count = 0;
            }
        }
        return size;
    }
}
