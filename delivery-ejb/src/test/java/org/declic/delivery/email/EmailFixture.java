package org.declic.delivery.email;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.declic.channel.TlsMode;
import org.jspecify.annotations.Nullable;

/** Emails and configurations for tests. */
final class EmailFixture {

    static final Instant DATE = Instant.parse("2026-03-01T09:05:07Z");
    static final String SUBJECT = "Your order";
    static final String HTML = "<p>Thank you.</p>";
    static final String TEXT = "Thank you.";

    private EmailFixture() {}

    static OutgoingEmail anEmail() {
        return anEmail("m-1");
    }

    static OutgoingEmail anEmail(String messageId) {
        return email(messageId, Mailbox.of("jane@example.com"), SUBJECT, HTML, TEXT);
    }

    static OutgoingEmail anEmailTo(String address) {
        return email("m-1", Mailbox.of(address), SUBJECT, HTML, TEXT);
    }

    static OutgoingEmail anEmailWith(String html, String text) {
        return email("m-1", Mailbox.of("jane@example.com"), SUBJECT, html, text);
    }

    static OutgoingEmail anEmailWithSubject(String subject) {
        return email("m-1", Mailbox.of("jane@example.com"), subject, HTML, TEXT);
    }

    static OutgoingEmail anEmailWithHeaders(Map<String, String> headers) {
        return new OutgoingEmail(
                "m-1", sender(), null, Mailbox.of("jane@example.com"), SUBJECT, HTML, TEXT, DATE, false, headers);
    }

    static Mailbox sender() {
        return new Mailbox("Shop", "shop@declic.example");
    }

    static SmtpConfig config(int port, TlsMode tls, int connections) {
        return config(port, tls, connections, null);
    }

    static SmtpConfig config(int port, TlsMode tls, int connections, @Nullable String password) {
        String user = password == null ? null : "relay";
        return new SmtpConfig(
                "localhost", port, tls, user, password, connections, Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    private static OutgoingEmail email(String messageId, Mailbox to, String subject, String html, String text) {
        return new OutgoingEmail(messageId, sender(), null, to, subject, html, text, DATE, true, Map.of());
    }
}
