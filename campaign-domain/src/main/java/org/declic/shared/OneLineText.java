package org.declic.shared;

/** What may stand in a header field, such as the name of a sender. */
public final class OneLineText {

    private OneLineText() {}

    /**
     * True if {@code text} holds no line break, no other control character and no half of a surrogate pair.
     *
     * <p>Who could break a line could add headers, or begin the body.
     */
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(OneLineText::isForbidden);
    }

    /** At most {@code longest} characters of {@code text}, with a space instead of each that must not stand in a line. */
    public static String of(String text, int longest) {
        StringBuilder line = new StringBuilder();
        StorableText.cut(text, longest)
                .codePoints()
                .map(codePoint -> isForbidden(codePoint) ? ' ' : codePoint)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
