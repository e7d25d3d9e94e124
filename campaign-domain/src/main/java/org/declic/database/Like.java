package org.declic.database;

import java.util.Locale;
import org.declic.shared.StorableText;

/** Patterns for {@code like … escape '!'}. */
public final class Like {

    private Like() {}

    /** Matches what contains {@code part}, in lower case. */
    public static String containing(String part) {
        return "%" + StorableText.of(part).strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
