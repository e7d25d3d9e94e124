package org.declic.audit;

import java.util.Objects;
import org.declic.shared.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * A field that was changed. Of a long value it keeps an excerpt that begins shortly before the first difference.
 *
 * @param before null if there was no value, or it is not disclosed
 * @param after null if there is no value any longer, or it is not disclosed
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    static final int LONGEST_FIELD = 100;
    static final int LONGEST_VALUE = 500;
    private static final int LEAD = 40;
    private static final String GAP = "…";

    /** That value in place of the other. */
    public static FieldChange of(String field, @Nullable String before, @Nullable String after) {
        int from = Math.max(longest(before), longest(after)) > LONGEST_VALUE ? beginOfExcerpt(before, after) : 0;
        return new FieldChange(
                StorableText.cut(StorableText.of(field), LONGEST_FIELD), excerpt(before, from), excerpt(after, from));
    }

    /** A secret, or what is known of a person: only that it was changed. */
    public static FieldChange undisclosed(String field) {
        return new FieldChange(field, null, null);
    }

    /** True if only the change is known, not the values. */
    public boolean valuesWithheld() {
        return before == null && after == null;
    }

    /** This change and a later one of the same field as one; null if that leads back to where this began. */
    @Nullable
    FieldChange then(FieldChange later) {
        if (valuesWithheld() || later.valuesWithheld()) {
            return undisclosed(field);
        }
        boolean whole = longest(before) < LONGEST_VALUE; // of excerpts nobody knows
        return whole && Objects.equals(before, later.after) ? null : new FieldChange(field, before, later.after);
    }

    private static int longest(@Nullable String value) {
        return value == null ? 0 : value.length();
    }

    private static int beginOfExcerpt(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return 0;
        }
        int common = 0;
        while (common < Math.min(before.length(), after.length()) && before.charAt(common) == after.charAt(common)) {
            common++;
        }
        return Math.max(0, common - LEAD);
    }

    private static @Nullable String excerpt(@Nullable String value, int from) {
        if (value == null) {
            return null;
        }
        String head = from == 0 ? "" : GAP;
        String rest = head + value.substring(from);
        String kept = rest.length() <= LONGEST_VALUE ? rest : StorableText.cut(rest, LONGEST_VALUE - 1) + GAP;
        return StorableText.of(kept);
    }
}
