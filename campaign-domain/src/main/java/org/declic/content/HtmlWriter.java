package org.declic.content;

import org.apache.velocity.io.Filter;

/**
 * Collects HTML, and escapes each value for the place where it stands.
 *
 * <p>What the author wrote passes unchanged and moves the position on; values come by {@link #writeReference}.
 */
final class HtmlWriter extends BoundedWriter implements Filter {

    private final HtmlPosition position = new HtmlPosition(output());

    HtmlWriter(int expectedLength) {
        super(Field.HTML, expectedLength);
    }

    @Override
    public void write(String text) {
        super.write(text);
        position.advance();
    }

    @Override
    public void writeReference(String value) {
        write(position.escape(value));
    }

    void writePrepared(Prepared prepared) {
        boolean asItIs = prepared.kind() == Prepared.Kind.HTML || position.isInUrl();
        write(asItIs ? prepared.text() : position.escape(prepared.text()));
    }

    /** The document with {@code preheader}, which is HTML, at the start of its body. */
    String withPreheader(String preheader) {
        return preheader.isEmpty()
                ? output().toString()
                : output().insert(position.startOfBody(), preheader).toString();
    }
}
