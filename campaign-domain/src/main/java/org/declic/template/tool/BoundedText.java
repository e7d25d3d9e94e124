package org.declic.template.tool;

import org.declic.template.Limits;
import org.declic.template.RenderingException;

/** A text that a function puts together, piece by piece; it never becomes longer than templates may make one. */
public final class BoundedText {

    private final StringBuilder text = new StringBuilder();

    BoundedText() {}

    public static RenderingException tooLong() {
        return new RenderingException(
                "The template puts together a text of more than " + Limits.BUILT_TEXT + " characters.");
    }

    void append(CharSequence source, int start, int end) {
        if (text.length() + (end - start) > Limits.BUILT_TEXT) {
            throw tooLong();
        }
        text.append(source, start, end);
    }

    void append(String piece) {
        append(piece, 0, piece.length());
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
