package org.declic.template.html;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.Renderable;
import org.owasp.encoder.Encode;

/** A text that a tool has made ready for one kind of place; elsewhere it is a text like any other. */
public record SafeText(Kind kind, String text) implements Renderable {

    /** A kind of place. */
    public enum Kind {
        HTML,
        URL_PART
    }

    /** HTML that the author vouches for. */
    public static SafeText html(String html) {
        return new SafeText(Kind.HTML, html);
    }

    /** A text as a part of a URL. */
    public static SafeText urlPart(String text) {
        return new SafeText(Kind.URL_PART, Encode.forUriComponent(text));
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        if (writer instanceof HtmlWriter html) {
            html.writeSafe(this);
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
