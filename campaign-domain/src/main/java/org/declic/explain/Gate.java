package org.declic.explain;

import java.util.Locale;

/** What a message passes before it is handed to a provider, in that order. */
public enum Gate {
    /** Its channel configuration is active. */
    CONFIGURATION,
    /** The call brought what the campaign requires. */
    CONTEXT,
    /** There is somewhere to send it. */
    ADDRESS,
    /** Its recipient agrees to marketing. */
    CONSENT,
    /** The address is not on the suppression list. */
    SUPPRESSION_LIST,
    /** The address is on the allowed list, if that is in force. */
    ALLOWED_LIST;

    /** Its name on the wire: {@code suppression-list}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
