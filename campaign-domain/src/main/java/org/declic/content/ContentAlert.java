package org.declic.content;

import java.util.List;

/**
 * Something that a content lacks, or has too much of.
 *
 * @param blocking true if it must not go out like this, false if the author should only know
 * @param code in kebab case, such as {@code subject-missing}
 * @param details values for the message
 */
public record ContentAlert(boolean blocking, String code, List<String> details) {

    public ContentAlert {
        details = List.copyOf(details);
    }

    static ContentAlert error(String code, String... details) {
        return new ContentAlert(true, code, List.of(details));
    }

    static ContentAlert warning(String code, String... details) {
        return new ContentAlert(false, code, List.of(details));
    }
}
