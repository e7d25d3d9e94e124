package org.declic.content.design;

import java.util.List;
import java.util.stream.Stream;

/**
 * The HTML that a design became, and which block wrote what of it.
 *
 * @param pieces in their order
 */
record ComposedHtml(String html, List<Piece> pieces) {

    /**
     * What a block's author wrote.
     *
     * @param start where it begins in the HTML
     * @param block its number, from 1
     */
    record Piece(int start, String source, int block) {

        private boolean holds(int offset) {
            return offset >= start && offset < start + Math.max(1, source.length());
        }
    }

    /** What stands at that line and column, from 1; nothing if no author wrote it. */
    Stream<Piece> at(int line, int column) {
        int offset = startOf(line) + column - 1;
        return pieces.stream().filter(piece -> piece.holds(offset));
    }

    /** What stands on that line, or partly on it. */
    Stream<Piece> on(int line) {
        int start = startOf(line);
        int newLine = html.indexOf('\n', start);
        int end = newLine < 0 ? html.length() : newLine;
        return pieces.stream()
                .filter(piece ->
                        piece.start() <= end && piece.start() + piece.source().length() >= start);
    }

    private int startOf(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = html.indexOf('\n', start) + 1;
        }
        return start;
    }
}
