package org.declic.channel;

import java.time.Duration;

/**
 * What makes an email channel configuration.
 *
 * @param replyToEmail empty for none
 * @param host of the SMTP server; empty for the outbox
 * @param user empty when the server asks for no sign-in; the password is kept apart, encrypted
 * @param connections how many connections are open at once, at most
 * @param retryMinutes how long a deferred message is tried again: 10 to 5,040 (84 h), after AJO's retry parameters
 */
public record EmailSettings(
        Provider provider,
        String fromName,
        String fromEmail,
        String replyToName,
        String replyToEmail,
        String host,
        int port,
        TlsMode tls,
        String user,
        int connections,
        int retryMinutes) {

    private static final int DEFAULT_PORT = 587;
    private static final int DEFAULT_CONNECTIONS = 16;
    private static final int LONGEST_RETRY_MINUTES = 84 * 60;

    /** Settings that capture in the outbox. */
    public static EmailSettings outbox(String fromName, String fromEmail) {
        return new EmailSettings(
                Provider.OUTBOX,
                fromName,
                fromEmail,
                "",
                "",
                "",
                DEFAULT_PORT,
                TlsMode.STARTTLS,
                "",
                DEFAULT_CONNECTIONS,
                LONGEST_RETRY_MINUTES);
    }

    /** The same sender, by way of an SMTP server without sign-in. */
    public EmailSettings over(String smtpHost, int smtpPort, TlsMode mode) {
        return new EmailSettings(
                Provider.SMTP,
                fromName,
                fromEmail,
                replyToName,
                replyToEmail,
                smtpHost,
                smtpPort,
                mode,
                "",
                connections,
                retryMinutes);
    }

    /** How long a deferred message is tried again. */
    public Duration retryPeriod() {
        return Duration.ofMinutes(retryMinutes);
    }
}
