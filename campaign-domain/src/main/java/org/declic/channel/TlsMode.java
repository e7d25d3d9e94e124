package org.declic.channel;

/** How a connection to an SMTP server is secured; certificate and host name are checked in both secure modes. */
public enum TlsMode {
    NONE,
    /** RFC 3207; the message is not handed over when the server does not offer it. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS
}
