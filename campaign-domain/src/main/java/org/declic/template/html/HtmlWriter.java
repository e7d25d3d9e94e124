package org.declic.template.html;

import org.apache.velocity.io.Filter;

/**
 * Collects HTML, and escapes each value for the place where it stands.
 *
 * <p>What the author wrote passes unchanged and moves the position on; values come by {@link #writeReference}.
 */
public final class HtmlWriter extends BoundedWriter implements Filter {

    private final HtmlPosition position = new HtmlPosition(output());

    /** A writer for one document of at most {@code limit} characters. */
    public HtmlWriter(int limit, int expectedLength) {
        super(limit, expectedLength);
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

    void writeSafe(SafeText safe) {
        boolean asItIs = safe.kind() == SafeText.Kind.HTML || position.isInUrl();
        write(asItIs ? safe.text() : position.escape(safe.text()));
    }

    @Override
    public int startOfBody() {
        return position.startOfBody();
    }
}
