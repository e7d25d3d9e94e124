package org.declic.database;

import java.util.Locale;
import org.declic.shared.StorableText;

/** Patterns for {@code like … escape '!'}. */
public final class Like {

    private Like() {}

    /** Matches what contains {@code part}, in lower case. */
    public static String containing(String part) {
        return "%" + literally(part) + "%";
    }

    /** Matches lines of which {@code line} is one, in lower case, with {@code separator} before and after each. */
    public static String line(String line, String separator) {
        return "%" + separator + literally(line) + separator + "%";
    }

    private static String literally(String text) {
        return StorableText.of(text).strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
