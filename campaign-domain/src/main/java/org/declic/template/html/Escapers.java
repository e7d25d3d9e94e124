package org.declic.template.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.encoder.Encode;

/** Makes values harmless in the languages that meet in HTML. None ever lets a {@code <} or {@code >} through. */
final class Escapers {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Set<String> BOOLEAN_ATTRIBUTES =
            Set.of("checked", "disabled", "hidden", "multiple", "nowrap", "readonly", "required", "selected");
    private static final String URL_FUNCTION = "url(";

    private Escapers() {}

    /** For text and quoted attributes. */
    static String html(String value) {
        return Encode.forHtml(value);
    }

    /** For attributes without quotes, which any space would end. */
    static String unquoted(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            if (isWordCharacter(c)) {
                escaped.appendCodePoint(c);
            } else if (!Character.isISOControl(c) || Character.isWhitespace(c)) {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    /** For the content of an element that holds no tags, after {@code before}. */
    static String content(String tag, String before, String value) {
        return switch (tag) {
            case "script" -> script(value);
            case "style" -> style(before, value);
            default -> html(value);
        };
    }

    /**
     * For scripts and JSON: a number is itself; of anything else only letters and digits stay, so that it is harmless
     * outside quotes as well.
     */
    static String script(String value) {
        if (NUMBER.matcher(value).matches()) {
            return value;
        }
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }

    /** For style sheets, after {@code before}: within {@code url(} a URL, else words, colours and measures. */
    static String style(String before, String value) {
        String lower = before.toLowerCase(Locale.ROOT);
        int url = lower.lastIndexOf(URL_FUNCTION);
        if (url < 0 || lower.indexOf(')', url) >= 0) {
            return words(value);
        }
        String begun = before.substring(url + URL_FUNCTION.length()).strip();
        return Urls.escape(begun.replaceFirst("^(\"|'|&quot;|&#39;)", ""), value)
                .replace("(", "%28")
                .replace(")", "%29")
                .replace(";", "%3B")
                .replace("*", "%2A")
                .replace("\\", "%5C");
    }

    /** Letters, digits, spaces and what colours and measures need; the rest is left out. */
    static String words(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> isWordCharacter(c) || c == ' ' || c == '#' || c == '%' || c == ',')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }

    /** For comments: no two hyphens follow one another. */
    static String comment(String value) {
        return html(value).replace("-", "&#45;");
    }

    /** Right after {@code <}, where a letter would begin a tag. */
    static String afterOpeningBracket(String value) {
        char first = value.isEmpty() ? 'a' : value.charAt(0);
        boolean text = Character.isDigit(first) || first == ' ';
        return text ? html(value) : "";
    }

    /** Within the name of a tag: the level of a heading. */
    static String digits(String value) {
        return value.length() == 1 && Character.isDigit(value.charAt(0)) ? value : "";
    }

    /** Where the name of an attribute could begin. */
    static String booleanAttribute(String value) {
        return BOOLEAN_ATTRIBUTES.contains(value) ? value : "";
    }
}
