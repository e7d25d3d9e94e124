package org.declic.content;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An SMS as one recipient gets it.
 *
 * @param missing the paths that were to be shown but had no value and no default, in order of appearance; each was
 *     rendered as nothing
 */
public record RenderedSms(SmsText text, Set<String> missing) {

    public RenderedSms {
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }
}
