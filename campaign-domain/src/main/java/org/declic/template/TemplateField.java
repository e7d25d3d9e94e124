package org.declic.template;

import java.util.Locale;

/** A part of a content that is authored on its own. Each kind of content has an enum of its fields, which implements this. */
public interface TemplateField {

    /** What a field holds. */
    enum Kind {
        /** Plain text without line breaks or other control characters. */
        LINE,
        /** Plain text. */
        TEXT,
        /** HTML, in which values are escaped for the place where they stand. */
        HTML
    }

    /** Its name, which is that of the constant. */
    String name();

    Kind kind();

    /** Its name for keys of texts and for the pages: {@code subject}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many characters may be written. */
    int longestSource();

    /** How many characters it may have once it is rendered. */
    int longestOutput();
}
