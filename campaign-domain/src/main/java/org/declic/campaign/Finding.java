package org.declic.campaign;

import java.util.List;

/**
 * Something the review found.
 *
 * @param code in kebab case, such as {@code subject-missing}; a bundle key of the pages ({@code review.} and the code)
 * @param step the step of the editor where it is mended
 * @param details values for the message
 */
public record Finding(Level level, String code, Step step, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding error(String code, Step step, String... details) {
        return new Finding(Level.ERROR, code, step, List.of(details));
    }

    static Finding warning(String code, Step step, String... details) {
        return new Finding(Level.WARNING, code, step, List.of(details));
    }

    /** Errors block the activation, warnings inform. */
    public enum Level {
        ERROR,
        WARNING
    }

    /** A step of the editor. */
    public enum Step {
        PROPERTIES,
        ACTION,
        CONTENT,
        AUDIENCE,
        SCHEDULE
    }
}
