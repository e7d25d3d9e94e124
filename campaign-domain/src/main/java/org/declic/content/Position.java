package org.declic.content;

/**
 * Where a piece of a template begins within its field.
 *
 * @param depth how many texts in quotes it is in
 */
record Position(int line, int column, int depth) {

    static final Position START = new Position(1, 1, 0);

    /** The position of something at {@code line} and {@code column} of this piece. */
    Position of(int innerLine, int innerColumn) {
        return innerLine <= 1
                ? new Position(line, column + innerColumn - 1, depth)
                : new Position(line + innerLine - 1, innerColumn, depth);
    }

    /** The position of a character of {@code text}. */
    static Position in(String text, int at) {
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Position(line, at - lineStart + 1, 0);
    }

    Position inQuotes() {
        return new Position(line, column + 1, depth + 1);
    }
}
