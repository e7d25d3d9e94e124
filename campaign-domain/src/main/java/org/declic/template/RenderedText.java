package org.declic.template;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One field as one recipient gets it.
 *
 * @param missing the paths that were to be shown but had no value and no default, in order of appearance; each was
 *     rendered as nothing
 * @param startOfBody where the body of an HTML document starts; of other texts, their start
 */
public record RenderedText(String text, Set<String> missing, int startOfBody) {

    /** What becomes of an empty field. */
    public static final RenderedText EMPTY = new RenderedText("", Set.of(), 0);

    public RenderedText {
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    /** The text with {@code html} at the start of its body. */
    public String withFirstInBody(String html) {
        return new StringBuilder(text.length() + html.length())
                .append(text, 0, startOfBody)
                .append(html)
                .append(text, startOfBody, text.length())
                .toString();
    }
}
