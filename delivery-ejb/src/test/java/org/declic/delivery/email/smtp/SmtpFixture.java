package org.declic.delivery.email.smtp;

import java.time.Duration;
import org.declic.channel.TlsMode;
import org.jspecify.annotations.Nullable;

/** Configurations for tests. */
final class SmtpFixture {

    private SmtpFixture() {}

    static SmtpConfig config(int port, TlsMode tls, int connections) {
        return config(port, tls, connections, null);
    }

    static SmtpConfig config(int port, TlsMode tls, int connections, @Nullable String password) {
        String user = password == null ? null : "relay";
        return new SmtpConfig(
                "localhost", port, tls, user, password, connections, Duration.ofSeconds(10), Duration.ofSeconds(20));
    }
}
