package org.declic.delivery.email.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.declic.delivery.Outcome;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.jspecify.annotations.Nullable;

/**
 * A place for one connection, used by one thread at a time. The connection is opened with the first message.
 *
 * <p>A connection that turns out to have been closed while idle is replaced by a fresh one, once per message, provided
 * that nothing of the message had been handed over.
 */
final class SmtpSlot {

    private static final Logger LOGGER = System.getLogger(SmtpSlot.class.getName());
    private static final int MAX_MESSAGES = 1_000;

    private final SmtpConnector connector;
    private @Nullable SmtpConnection connection;
    private Instant idleSince;

    SmtpSlot(SmtpConnector connector, Instant now) {
        this.connector = connector;
        idleSince = now;
    }

    Outcome send(OutgoingEmail email, byte[] mime) throws NothingHandedOverException {
        if (connection != null) {
            try {
                return connection.send(email, mime);
            } catch (NothingHandedOverException e) {
                LOGGER.log(Level.DEBUG, "A connection was closed while idle; trying a fresh one", e);
            }
        }
        SmtpConnection fresh = connector.open();
        connection = fresh;
        return fresh.send(email, mime);
    }

    /** True if the next message may go over the same connection. */
    boolean isReusable() {
        return connection != null && connection.isUsable() && connection.messages() < MAX_MESSAGES;
    }

    /** True if there is no connection that is broken: asks the server. */
    boolean isAlive() {
        return connection == null || connection.isConnected();
    }

    Instant idleSince() {
        return idleSince;
    }

    void idleFrom(Instant instant) {
        idleSince = instant;
    }

    void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
