package org.declic.template.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;
import org.declic.template.Limits;
import org.jspecify.annotations.Nullable;

/** {@code $text}: what can be done with texts. */
final class TextFunctions {

    static final String TOOL = "text";

    private static final int LONGEST_SEARCHED = 256;

    static final List<ToolFunction> ALL = List.of(
            text("lowerCase", "text", (s, a) -> s.toLowerCase(Locale.ROOT), "$text.lowerCase('TEA')", "tea"),
            text(
                    "upperCase",
                    "text",
                    (s, a) -> s.toUpperCase(Locale.ROOT),
                    "$text.upperCase($context.city)",
                    "SAINT-MALO"),
            text("titleCase", "text", (s, a) -> titleCase(s), "$text.titleCase($context.city)", "Saint-Malo"),
            text("capitalize", "text", (s, a) -> capitalize(s), "$text.capitalize($profile.firstName)", "Jane"),
            text("camelCase", "text", (s, a) -> camelCase(s), "$text.camelCase($context.title)", "springSale"),
            text("trim", "text", (s, a) -> s.strip(), "[$text.trim($context.title)]", "[Spring sale]"),
            text("leftTrim", "text", (s, a) -> s.stripLeading(), "[$text.leftTrim($context.title)]", "[Spring sale ]"),
            text(
                    "rightTrim",
                    "text",
                    (s, a) -> s.stripTrailing(),
                    "[$text.rightTrim($context.title)]",
                    "[  Spring sale]"),
            text("length", "text", (s, a) -> s.length(), "$text.length($context.city)", "10"),
            text(
                    "substring",
                    "text, from, [to]",
                    TextFunctions::substring,
                    "$text.substring($context.city, 0, 5)",
                    "saint"),
            text("charCodeAt", "text, index", TextFunctions::charCodeAt, "$text.charCodeAt('A', 0)", "65"),
            text(
                    "mask",
                    "text, first, last, [with]",
                    TextFunctions::mask,
                    "$text.mask($profile.phone, 3, 2)",
                    "+33XXXXXXX78"),
            text(
                    "contains",
                    "text, searched, [caseSensitive]",
                    search(String::contains),
                    "$text.contains($context.city, 'MALO', false)",
                    "true"),
            text(
                    "startsWith",
                    "text, searched, [caseSensitive]",
                    search(String::startsWith),
                    "$text.startsWith($context.city, 'saint')",
                    "true"),
            text(
                    "endsWith",
                    "text, searched, [caseSensitive]",
                    search(String::endsWith),
                    "$text.endsWith($context.city, 'saint')",
                    "false"),
            text(
                    "indexOf",
                    "text, searched, [caseSensitive]",
                    search(String::indexOf),
                    "$text.indexOf($context.city, '-')",
                    "5"),
            text(
                    "lastIndexOf",
                    "text, searched, [caseSensitive]",
                    search(String::lastIndexOf),
                    "$text.lastIndexOf($context.city, 'a')",
                    "7"),
            text(
                    "equals",
                    "text, other, [caseSensitive]",
                    search(String::equals),
                    "$text.equals($context.city, 'Saint-Malo', false)",
                    "true"),
            text(
                    "equalsAnyIgnoreCase",
                    "text, others…",
                    TextFunctions::equalsAny,
                    "$text.equalsAnyIgnoreCase($profile.language, 'FR', 'DE')",
                    "true"),
            text(
                    "replace",
                    "text, searched, replacement",
                    TextFunctions::replace,
                    "$text.replace($context.city, '-', ' ')",
                    "saint malo"),
            text(
                    "split",
                    "text, separator",
                    TextFunctions::split,
                    "#foreach($part in $text.split($context.city, '-'))[$part]#end",
                    "[saint][malo]"),
            function(
                    "join",
                    "list, [separator]",
                    TextFunctions::join,
                    "$text.join($context.tags, ', ')",
                    "tea, gift, tea"),
            function(
                    "concat",
                    "values…",
                    TextFunctions::concat,
                    "$text.concat($context.order.id, '/', $profile.language)",
                    "A-2041/fr"),
            text(
                    "emailDomain",
                    "email",
                    (s, a) -> emailDomain(s),
                    "$text.emailDomain($profile.email)",
                    "shop.example"));

    private TextFunctions() {}

    /** What a function does with its first argument, a text, and the others. */
    interface TextBody {
        @Nullable
        Object of(String text, Arguments arguments);
    }

    static ToolFunction text(String name, String parameters, TextBody body, String example, String result) {
        return function(
                name,
                parameters,
                arguments -> {
                    String text = arguments.text(0);
                    return text == null ? null : body.of(text, arguments);
                },
                example,
                result);
    }

    private static ToolFunction function(
            String name, String parameters, ToolFunction.Body body, String example, String result) {
        return new ToolFunction(TOOL, name, parameters, body, new ToolFunction.Example(example, result));
    }

    private static String titleCase(String text) {
        return WordUtils.capitalize(text.toLowerCase(Locale.ROOT), ' ', '-', '\t', '\n', '\u00A0');
    }

    private static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    private static String camelCase(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean first = false;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int letter = text.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                joined.appendCodePoint(first ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
                first = false;
            } else {
                first = !joined.isEmpty();
            }
        }
        return joined.toString();
    }

    private static @Nullable String substring(String text, Arguments arguments) {
        Integer from = arguments.whole(1);
        Integer to = arguments.whole(2, text.length());
        if (from == null || to == null) {
            return null;
        }
        int begin = Math.max(0, Math.min(from, text.length()));
        return text.substring(begin, Math.max(begin, Math.min(to, text.length())));
    }

    private static @Nullable Integer charCodeAt(String text, Arguments arguments) {
        Integer index = arguments.whole(1);
        return index == null || index < 0 || index >= text.length() ? null : Integer.valueOf(text.charAt(index));
    }

    private static @Nullable String mask(String text, Arguments arguments) {
        Integer first = arguments.whole(1);
        Integer last = arguments.whole(2);
        String with = arguments.text(3, "X");
        if (first == null || last == null || with == null || first < 0 || last < 0 || with.length() > 2) {
            return null;
        }
        int begin = Math.min(first, text.length());
        int end = Math.max(begin, text.length() - Math.min(last, text.length()));
        BoundedText masked = new BoundedText();
        masked.append(text, 0, begin);
        masked.append(with.repeat(end - begin));
        masked.append(text, end, text.length());
        return masked.toString();
    }

    private interface Search {
        Object in(String text, String searched);
    }

    private static TextBody search(Search search) {
        return (text, arguments) -> {
            String searched = arguments.text(1);
            String sensitive = arguments.text(2, "true");
            if (searched == null || searched.length() > LONGEST_SEARCHED || sensitive == null) {
                return null;
            }
            return sensitive.equals("false")
                    ? search.in(text.toLowerCase(Locale.ROOT), searched.toLowerCase(Locale.ROOT))
                    : search.in(text, searched);
        };
    }

    private static boolean equalsAny(String text, Arguments arguments) {
        return arguments.spread(1).stream().anyMatch(other -> text.equalsIgnoreCase(Arguments.textOf(other)));
    }

    private static @Nullable String replace(String text, Arguments arguments) {
        String searched = arguments.text(1);
        String replacement = arguments.text(2);
        if (searched == null || replacement == null || searched.isEmpty() || searched.length() > LONGEST_SEARCHED) {
            return null;
        }
        BoundedText replaced = new BoundedText();
        int start = 0;
        for (int at = text.indexOf(searched); at >= 0; at = text.indexOf(searched, start)) {
            replaced.append(text, start, at);
            replaced.append(replacement);
            start = at + searched.length();
        }
        replaced.append(text, start, text.length());
        return replaced.toString();
    }

    private static @Nullable List<String> split(String text, Arguments arguments) {
        String separator = arguments.text(1);
        if (separator == null || separator.isEmpty() || separator.length() > LONGEST_SEARCHED) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            if (parts.size() == Limits.LOOP_TURNS) {
                return null;
            }
            parts.add(text.substring(start, at));
            start = at + separator.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static @Nullable String join(Arguments arguments) {
        List<?> list = arguments.list(0);
        String separator = arguments.text(1, "");
        if (list == null || separator == null) {
            return null;
        }
        BoundedText joined = new BoundedText();
        boolean first = true;
        for (Object element : list) {
            String text = Arguments.textOf(element);
            if (text != null) {
                joined.append(first ? "" : separator);
                joined.append(text);
                first = false;
            }
        }
        return joined.toString();
    }

    private static String concat(Arguments arguments) {
        BoundedText joined = new BoundedText();
        for (Object value : arguments.spread(0)) {
            String text = Arguments.textOf(value);
            joined.append(text == null ? "" : text);
        }
        return joined.toString();
    }

    private static @Nullable String emailDomain(String address) {
        int at = address.lastIndexOf('@');
        return at <= 0 || at == address.length() - 1 ? null : address.substring(at + 1);
    }
}
