package org.declic.content;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.Renderable;
import org.owasp.encoder.Encode;

/** A text that a tool has made ready for one kind of place; elsewhere it is a text like any other. */
record Prepared(Kind kind, String text) implements Renderable {

    enum Kind {
        HTML,
        URL_PART
    }

    static Prepared html(String html) {
        return new Prepared(Kind.HTML, html);
    }

    static Prepared urlPart(String text) {
        return new Prepared(Kind.URL_PART, Encode.forUriComponent(text));
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        if (writer instanceof HtmlWriter html) {
            html.writePrepared(this);
        } else {
            writer.write(text);
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
