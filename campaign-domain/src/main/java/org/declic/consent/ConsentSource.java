package org.declic.consent;

import java.util.Locale;

/** How a choice reached us. */
public enum ConsentSource {
    /** The page behind the link in a message. */
    PAGE,
    /** The button of a mail program (RFC 8058). */
    ONE_CLICK,
    /** An SMS such as STOP. */
    KEYWORD,
    /** A program of the integrator's. */
    API,
    /** A file. */
    IMPORT,
    /** Somebody who works here, on the person's behalf. */
    USER;

    /** Its name on the wire: {@code one-click}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
