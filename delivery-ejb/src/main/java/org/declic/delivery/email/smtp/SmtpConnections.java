package org.declic.delivery.email.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.declic.delivery.Outcome;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.jspecify.annotations.Nullable;

/**
 * The open connections to one mail server, at most as many as configured; idle ones are used again, the latest first.
 *
 * <p>A connection that turns out to have been closed while idle is replaced by a fresh one, once per message, provided
 * that nothing of the message had been handed over.
 */
final class SmtpConnections implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(SmtpConnections.class.getName());
    /** Idle for longer, a connection is asked whether it is alive before it is used. */
    private static final Duration TRUSTED_IDLE = Duration.ofSeconds(3);

    private static final Duration MAX_IDLE = Duration.ofMinutes(1);
    private static final int MAX_MESSAGES = 1_000;

    private final SmtpConnector connector;
    private final Clock clock;
    private final Semaphore places;
    private final Duration patience;
    private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    SmtpConnections(SmtpConnector connector, SmtpConfig config, Clock clock) {
        this.connector = connector;
        this.clock = clock;
        places = new Semaphore(config.connections(), true);
        patience = config.connectTimeout().plus(config.readTimeout());
    }

    /**
     * Sends over an idle connection or a new one, after waiting for a place if need be.
     *
     * @throws NothingHandedOverException if there is no place in time, or no connection
     */
    Outcome send(OutgoingEmail email, byte[] mime) throws NothingHandedOverException {
        if (closed) {
            throw new IllegalStateException("The connections are closed");
        }
        awaitPlace();
        try {
            SmtpConnection used = takeIdle();
            return used == null ? sendOver(connector.open(), email, mime) : sendOverUsed(used, email, mime);
        } finally {
            places.release();
        }
    }

    /** Closes what has been idle for too long. */
    void closeIdle() {
        Instant limit = clock.instant().minus(MAX_IDLE);
        for (SmtpConnection connection : idle) {
            if (connection.idleSince().isBefore(limit) && idle.remove(connection)) {
                connection.close();
            }
        }
    }

    /** Closes all: idle ones now, the others after the message they carry. */
    @Override
    public void close() {
        closed = true;
        SmtpConnection connection = idle.poll();
        while (connection != null) {
            connection.close();
            connection = idle.poll();
        }
    }

    private void awaitPlace() throws NothingHandedOverException {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NothingHandedOverException("4.3.2", "No connection to the mail server became free in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NothingHandedOverException("4.3.2", "Stopped while waiting for a connection");
        }
    }

    private Outcome sendOverUsed(SmtpConnection used, OutgoingEmail email, byte[] mime)
            throws NothingHandedOverException {
        try {
            return sendOver(used, email, mime);
        } catch (NothingHandedOverException e) {
            LOGGER.log(Level.DEBUG, "A connection was closed while idle; trying a fresh one", e);
            return sendOver(connector.open(), email, mime);
        }
    }

    private Outcome sendOver(SmtpConnection connection, OutgoingEmail email, byte[] mime)
            throws NothingHandedOverException {
        try {
            return connection.send(email, mime);
        } finally {
            giveBack(connection);
        }
    }

    private @Nullable SmtpConnection takeIdle() {
        Instant trusted = clock.instant().minus(TRUSTED_IDLE);
        SmtpConnection connection = idle.pollFirst();
        while (connection != null && connection.idleSince().isBefore(trusted) && !connection.isConnected()) {
            connection = idle.pollFirst();
        }
        return connection;
    }

    private void giveBack(SmtpConnection connection) {
        if (!connection.isUsable() || connection.messages() >= MAX_MESSAGES) {
            connection.close();
            return;
        }
        connection.idleFrom(clock.instant());
        idle.addFirst(connection);
        if (closed) {
            close();
        }
    }
}
