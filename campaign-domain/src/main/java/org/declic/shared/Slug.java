package org.declic.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Turns a name into an alias: lower-case ASCII letters, digits and hyphens. */
public final class Slug {

    private Slug() {}

    /** An alias of at most so many characters. */
    public static String of(String name, int longest) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String slug = withoutHyphensAround(plain);
        String bounded = withoutHyphensAround(slug.substring(0, Math.min(longest, slug.length())));
        return bounded.isEmpty() ? "campaign" : bounded;
    }

    private static String withoutHyphensAround(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
