package org.declic.content;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An email as one recipient gets it.
 *
 * @param html empty when the content has no HTML part
 * @param text empty when the content has no text part
 * @param missing the paths that were to be shown but had no value and no default, in order of appearance; each was
 *     rendered as nothing
 */
public record RenderedEmail(String subject, String html, String text, Set<String> missing) {

    public RenderedEmail {
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }
}
