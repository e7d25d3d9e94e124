package org.declic.channel;

/**
 * A mail server that takes mail to be sent.
 *
 * @param host empty for the outbox, which needs no server
 * @param user empty when the server asks for no sign-in; the password is kept apart, encrypted
 * @param connections how many connections are open at once, at most
 */
public record SmtpServer(String host, int port, TlsMode tls, String user, int connections) {

    private static final int DEFAULT_PORT = 587;
    private static final int DEFAULT_CONNECTIONS = 16;

    /** No server yet, and what is usual for one. */
    static SmtpServer none() {
        return new SmtpServer("", DEFAULT_PORT, TlsMode.STARTTLS, "", DEFAULT_CONNECTIONS);
    }
}
