package org.declic.content.design;

import java.util.List;

/**
 * Something in a design that readers would stumble over.
 *
 * @param code in kebab case, such as {@code image-text}
 * @param place where it is mended
 * @param details values for the message
 */
public record DesignAlert(String code, DesignPlace place, List<String> details) {

    /** How the codes of those begin. */
    static final String CONTRAST = "contrast-";

    public DesignAlert {
        details = List.copyOf(details);
    }

    static DesignAlert of(String code, DesignPlace place, String... details) {
        return new DesignAlert(code, place, List.of(details));
    }

    /** Whether it is about colours that are hard to read on one another. */
    public boolean isOfContrast() {
        return code.startsWith(CONTRAST);
    }
}
