package org.declic.delivery.email;

/** How a connection to a mail server is protected. */
enum TlsMode {
    /** Not at all: for a relay on the same machine or network. */
    NONE,
    /** Clear at first, then encrypted; a server that does not offer it is not used. */
    STARTTLS,
    /** Encrypted from the first byte. */
    TLS
}
