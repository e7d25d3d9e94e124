package org.declic.shared;

import java.util.Locale;

/** Patterns for {@code like … escape '!'}. */
public final class Like {

    private Like() {}

    /** Matches what contains {@code part}, in lower case. */
    public static String containing(String part) {
        return "%" + StorableText.of(part).strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
