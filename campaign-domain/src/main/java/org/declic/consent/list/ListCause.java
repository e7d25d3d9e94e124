package org.declic.consent.list;

/** Why an entry is on a list (Suppression API, {@code suppressed.type}). */
public enum ListCause {

    /** Somebody has put it there. */
    MANUAL,

    /** A mail server says that there is no such mailbox. */
    HARD,

    /** Mail servers could not take messages too many times. */
    SOFT
}
