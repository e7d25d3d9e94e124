package org.declic.campaign;

import java.util.List;

/**
 * Something the review found.
 *
 * @param code in kebab case, such as {@code subject-missing}; a bundle key of the pages
 * @param details what it is about: values for the message
 */
public record Finding(Level level, String code, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding error(String code, String... details) {
        return new Finding(Level.ERROR, code, List.of(details));
    }

    static Finding warning(String code, String... details) {
        return new Finding(Level.WARNING, code, List.of(details));
    }

    /** Errors block the activation, warnings inform. */
    public enum Level {
        ERROR,
        WARNING
    }
}
