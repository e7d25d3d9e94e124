package org.declic.channel;

/** Who takes a rendered message from us. */
public enum Provider {
    /** Captures it, to be seen in the pages and by the API; nothing leaves the server. */
    OUTBOX,
    /** An SMTP server. */
    SMTP
}
