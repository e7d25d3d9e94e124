package org.declic.content;

import java.io.Writer;

/** Collects the output of one field, up to its limit. For plain text; values go in as they are. */
class BoundedWriter extends Writer {

    private final StringBuilder output;
    private final int limit;

    BoundedWriter(Field field, int expectedLength) {
        limit = Limits.output(field);
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
