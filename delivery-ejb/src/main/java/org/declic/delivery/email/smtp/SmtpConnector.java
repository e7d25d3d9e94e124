package org.declic.delivery.email.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.declic.channel.TlsMode;

/** Opens connections to one mail server: connected, encrypted as configured, authenticated. */
final class SmtpConnector {

    private final SmtpConfig config;
    private final Session session;
    private final URLName server;

    /**
     * @param trust decides which certificates are trusted; the host name is checked as well
     * @param timer ends writes that take too long
     */
    SmtpConnector(SmtpConfig config, SSLSocketFactory trust, ScheduledExecutorService timer) {
        this.config = config;
        server = new URLName("smtp", config.host(), config.port(), null, null, null);
        session = Session.getInstance(properties(config, trust, timer));
    }

    /**
     * A new connection.
     *
     * @throws NothingHandedOverException if the server is out of reach, or its certificate or ours credentials are
     *     not accepted
     */
    SmtpConnection open() throws NothingHandedOverException {
        SmtpConnection connection = new SmtpConnection(session, server);
        try {
            connection.connect(config.host(), config.port(), config.user(), config.password());
        } catch (MessagingException e) {
            throw failure(connection.lastReply(), e);
        }
        if (config.user() != null && !offersAuthentication(connection)) {
            connection.close();
            throw new NothingHandedOverException("4.7.0", "The mail server does not offer authentication");
        }
        return connection;
    }

    private static boolean offersAuthentication(SmtpConnection connection) {
        return connection.supportsExtension("AUTH") || connection.supportsExtension("AUTH=LOGIN");
    }

    private static NothingHandedOverException failure(SmtpReply reply, MessagingException e) {
        String reason = "Cannot connect: " + Reasons.of(e);
        if (reply.isTransient() || reply.isPermanent()) {
            return new NothingHandedOverException(reply.status(), reason);
        }
        if (e instanceof AuthenticationFailedException || Reasons.has(SSLException.class, e)) {
            return new NothingHandedOverException("4.7.0", reason);
        }
        return new NothingHandedOverException("4.4.1", reason);
    }

    private static Properties properties(SmtpConfig config, SSLSocketFactory trust, ScheduledExecutorService timer) {
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout", millis(config.connectTimeout().toMillis()));
        properties.setProperty("mail.smtp.timeout", millis(config.readTimeout().toMillis()));
        properties.setProperty(
                "mail.smtp.writetimeout", millis(config.readTimeout().toMillis()));
        properties.put("mail.smtp.executor.writetimeout", timer);
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN DIGEST-MD5");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.tls() == TlsMode.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(config.tls() == TlsMode.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(config.tls() == TlsMode.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trust);
        // Else a server that our factory rejects is tried again with the platform's.
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        return properties;
    }

    private static String millis(long millis) {
        return Long.toString(millis);
    }
}
