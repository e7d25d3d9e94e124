package org.declic.campaign;

import java.util.List;
import java.util.Optional;
import org.declic.content.design.DesignPlace;

/**
 * Something the review found.
 *
 * @param code in kebab case, such as {@code subject-missing}; a bundle key of the pages
 * @param details what it is about: values for the message
 * @param place where in the blocks of an email it is mended; empty if that is no block, or nobody knows
 */
public record Finding(Level level, String code, List<String> details, Optional<DesignPlace> place) {

    public Finding {
        details = List.copyOf(details);
    }

    /** Something that is not within the blocks of an email. */
    public Finding(Level level, String code, List<String> details) {
        this(level, code, details, Optional.empty());
    }

    static Finding error(String code, String... details) {
        return new Finding(Level.ERROR, code, List.of(details));
    }

    static Finding warning(String code, String... details) {
        return new Finding(Level.WARNING, code, List.of(details));
    }

    /** The same, mended there. */
    Finding at(Optional<DesignPlace> there) {
        return new Finding(level, code, details, there);
    }

    /** Errors block the activation, warnings inform. */
    public enum Level {
        ERROR,
        WARNING
    }
}
