package org.declic.template.html;

import java.io.Writer;
import org.declic.template.RenderingException;

/** Collects the output of one field, up to its limit. For plain text; values go in as they are. */
public class BoundedWriter extends Writer {

    private final StringBuilder output;
    private final int limit;

    /**
     * A writer for one output.
     *
     * @param limit how many characters it takes
     * @param expectedLength how many there may well be
     */
    public BoundedWriter(int limit, int expectedLength) {
        this.limit = limit;
        output = new StringBuilder(Math.min(limit, expectedLength + expectedLength / 4 + 64));
    }

    @Override
    public void write(String text) {
        if (text.length() > limit - output.length()) {
            throw new RenderingException("This becomes longer than " + limit + " characters.");
        }
        output.append(text);
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        write(new String(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) {
        write(text.substring(offset, offset + length));
    }

    /** Where the body of the document starts; a plain text is all body. */
    public int startOfBody() {
        return 0;
    }

    /** What was written. */
    public final String text() {
        return output.toString();
    }

    final StringBuilder output() {
        return output;
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
