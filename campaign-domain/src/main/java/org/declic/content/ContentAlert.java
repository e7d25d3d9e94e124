package org.declic.content;

import java.util.List;
import java.util.Optional;
import org.declic.content.design.DesignAlert;
import org.declic.content.design.DesignPlace;

/**
 * Something that a content lacks, or has too much of.
 *
 * @param blocking true if it must not go out like this, false if the author should only know
 * @param code in kebab case, such as {@code subject-missing}
 * @param details values for the message
 * @param place where in the blocks of an email it is mended; empty if that is no block, or nobody knows
 */
public record ContentAlert(boolean blocking, String code, List<String> details, Optional<DesignPlace> place) {

    public ContentAlert {
        details = List.copyOf(details);
    }

    static ContentAlert error(String code, String... details) {
        return new ContentAlert(true, code, List.of(details), Optional.empty());
    }

    static ContentAlert warning(String code, String... details) {
        return new ContentAlert(false, code, List.of(details), Optional.empty());
    }

    static ContentAlert warning(DesignAlert alert) {
        return new ContentAlert(false, alert.code(), alert.details(), Optional.of(alert.place()));
    }
}
