package org.declic.template.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.encoder.Encode;

/** Makes values harmless in URLs. */
final class Urls {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "cid");
    private static final Pattern SCHEME = Pattern.compile("^([^:/?#\\\\]*):");
    private static final Pattern BARE_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9+-]*");
    private static final Pattern IGNORED = Pattern.compile("[\\t\\n\\r]|^[\\x00-\\x20]+|[\\x00-\\x20]+$");
    private static final String NOTHING = "#";
    private static final String KEPT = ":/?#[]@!$&()*+,;=%-._~";

    private Urls() {}

    /** {@code value} within a URL that began with {@code before}. */
    static String escape(String before, String value) {
        String begun = before.strip();
        if (begun.isEmpty()) {
            return whole(value);
        }
        if (!isAllowed(begun)) {
            return Escapers.script(value); // The author's own scheme, such as javascript: its rest is a script.
        }
        String part = Encode.forUriComponent(value);
        if (begun.indexOf('?') >= 0 || begun.indexOf('#') >= 0) {
            return part;
        }
        boolean address = begun.regionMatches(true, 0, "mailto:", 0, 7) || begun.regionMatches(true, 0, "tel:", 0, 4);
        return address ? part.replace("%40", "@").replace("%2B", "+") : part.replace("%2F", "/");
    }

    private static boolean isAllowed(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return !scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    /** A URL that is all from a value: of a harmless scheme, or relative. */
    private static String whole(String value) {
        String url = IGNORED.matcher(value).replaceAll("");
        if (!isAllowed(url)) {
            return NOTHING;
        }
        // A bare word could become a scheme by a colon that follows it.
        boolean bare = BARE_WORD.matcher(url).matches() && !SCHEMES.contains(url.toLowerCase(Locale.ROOT));
        return (bare ? "./" : "") + encodeIllegal(url);
    }

    private static String encodeIllegal(String url) {
        StringBuilder encoded = new StringBuilder(url.length() + 16);
        url.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        });
        return encoded.toString();
    }
}
