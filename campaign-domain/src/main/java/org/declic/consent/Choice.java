package org.declic.consent;

import java.util.Locale;

/** What somebody chose (reference: AJO, consent preferences). */
public enum Choice {
    YES,
    NO;

    /** Its name on the wire: {@code yes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
