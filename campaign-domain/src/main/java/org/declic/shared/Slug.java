package org.declic.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Turns a name into an alias: lower-case ASCII letters, digits and hyphens. */
public final class Slug {

    /** Letters that Unicode does not take apart. */
    private static final Map<String, String> LETTERS =
            Map.of("œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Slug() {}

    /** An alias of at most so many characters. */
    public static String of(String name, int longest) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        String slug = withoutHyphensAround(letters.replaceAll("[^a-z0-9]+", "-"));
        String bounded = withoutHyphensAround(slug.substring(0, Math.min(longest, slug.length())));
        return bounded.isEmpty() ? "campaign" : bounded;
    }

    private static String withoutHyphensAround(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
