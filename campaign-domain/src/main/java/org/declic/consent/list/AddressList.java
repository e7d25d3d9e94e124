package org.declic.consent.list;

import java.util.Locale;

/** The lists of a sandbox (reference: AJO, suppression and allowed list; Suppression API, {@code type}). */
public enum AddressList {

    /** Who gets nothing. */
    CLIENT,

    /** Who alone gets something, while the list is in force. */
    ALLOWED;

    /** Its name on the wire: {@code client}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
