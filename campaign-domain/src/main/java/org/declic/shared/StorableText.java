package org.declic.shared;

/** Fits text that came from outside into a column. */
public final class StorableText {

    private StorableText() {}

    /** {@code text} without what PostgreSQL or UTF-8 cannot take: U+0000 and halves of surrogate pairs. */
    public static String of(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "");
    }

    /** Whether {@code text} has nothing that {@link #of} would take away. */
    public static boolean isStorable(String text) {
        return text.equals(of(text));
    }

    /** At most {@code longest} characters of {@code text}, never half of a surrogate pair. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splits =
                Character.isHighSurrogate(text.charAt(longest - 1)) && Character.isLowSurrogate(text.charAt(longest));
        return text.substring(0, splits ? longest - 1 : longest);
    }
}
