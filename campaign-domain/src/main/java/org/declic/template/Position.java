package org.declic.template;

/**
 * Where a piece of a template begins within its field.
 *
 * @param depth how many texts in quotes it is in
 */
public record Position(int line, int column, int depth) {

    /** The first character of a field. */
    public static final Position START = new Position(1, 1, 0);

    /** The position of something at {@code line} and {@code column} of this piece. */
    public Position of(int innerLine, int innerColumn) {
        return innerLine <= 1
                ? new Position(line, column + innerColumn - 1, depth)
                : new Position(line + innerLine - 1, innerColumn, depth);
    }

    /** The position of a character of {@code text}. */
    public static Position in(String text, int at) {
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Position(line, at - lineStart + 1, 0);
    }

    /** The first character within a text in quotes that begins here. */
    public Position inQuotes() {
        return new Position(line, column + 1, depth + 1);
    }
}
