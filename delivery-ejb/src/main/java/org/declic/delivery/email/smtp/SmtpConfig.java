package org.declic.delivery.email.smtp;

import java.time.Duration;
import org.declic.channel.TlsMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail server is and how to speak to it.
 *
 * @param user null for a server that asks for no authentication; then the password is null too
 * @param connections how many at most are open at once
 * @param readTimeout how long to wait for each answer, and for each piece of content to be taken
 */
public record SmtpConfig(
        String host,
        int port,
        TlsMode tls,
        @Nullable String user,
        @Nullable String password,
        int connections,
        Duration connectTimeout,
        Duration readTimeout) {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_CONNECTIONS = 1_000;
    private static final Duration MAX_TIMEOUT = Duration.ofHours(1);

    public SmtpConfig {
        require(!host.isBlank() && host.chars().noneMatch(c -> c <= ' ' || c == 0x7f), "host is not a host name");
        require(port >= 1 && port <= MAX_PORT, "port is not from 1 to " + MAX_PORT);
        require((user == null) == (password == null), "user and password belong together");
        require(connections >= 1 && connections <= MAX_CONNECTIONS, "connections is not from 1 to " + MAX_CONNECTIONS);
        require(isSensible(connectTimeout), "connectTimeout is not from 1 ms to 1 h");
        require(isSensible(readTimeout), "readTimeout is not from 1 ms to 1 h");
    }

    @Override
    public String toString() {
        return "SmtpConfig[%s:%d, %s, %s]".formatted(host, port, tls, user == null ? "anonymous" : "authenticated");
    }

    private static boolean isSensible(Duration timeout) {
        return timeout.toMillis() >= 1 && timeout.compareTo(MAX_TIMEOUT) <= 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("Invalid mail server: " + message);
        }
    }
}
