package org.declic.delivery.email.smtp;

import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.declic.delivery.Outcome;
import org.declic.delivery.email.mime.OutgoingEmail;

/** The open connections to one mail server, at most as many as configured; idle ones are used again, the latest first. */
final class SmtpConnections implements AutoCloseable {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(15);

    private final GenericObjectPool<SmtpSlot> pool;

    SmtpConnections(SmtpConnector connector, SmtpConfig config, Clock clock) {
        SmtpSlots slots = new SmtpSlots(connector, clock);
        pool = new GenericObjectPool<>(slots, settings(slots, config));
    }

    /**
     * Sends over an idle connection or a new one, after waiting for a place if need be.
     *
     * @throws NothingHandedOverException if there is no place in time, or no connection
     * @throws IllegalStateException if the connections are closed
     */
    Outcome send(OutgoingEmail email, byte[] mime) throws NothingHandedOverException {
        SmtpSlot slot = borrow();
        try {
            return slot.send(email, mime);
        } finally {
            pool.returnObject(slot);
        }
    }

    /** Closes what has been idle for too long, as the pool's timer does every now and then; for tests. */
    void closeIdle() throws Exception {
        pool.evict();
    }

    /** Closes all: idle ones now, the others after the message they carry. */
    @Override
    public void close() {
        pool.close();
    }

    private SmtpSlot borrow() throws NothingHandedOverException {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped();
        }
        try {
            SmtpSlot slot = pool.borrowObject();
            forgetThatThePoolWasClosed();
            return slot;
        } catch (NoSuchElementException e) {
            throw new NothingHandedOverException("4.3.2", "No connection to the mail server became free in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            forgetThatThePoolWasClosed();
            throw stopped();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Making a slot does not fail", e);
        }
    }

    /** Closing interrupts the threads that wait. Still interrupted, one could not report what became of its message. */
    private void forgetThatThePoolWasClosed() {
        if (pool.isClosed()) {
            Thread.interrupted();
        }
    }

    private static NothingHandedOverException stopped() {
        return new NothingHandedOverException("4.3.2", "Stopped while waiting for a connection");
    }

    private static GenericObjectPoolConfig<SmtpSlot> settings(SmtpSlots slots, SmtpConfig config) {
        GenericObjectPoolConfig<SmtpSlot> settings = new GenericObjectPoolConfig<>();
        settings.setMaxTotal(config.connections());
        settings.setMaxIdle(config.connections());
        settings.setLifo(true);
        settings.setFairness(true);
        settings.setMaxWait(config.connectTimeout().plus(config.readTimeout()));
        settings.setTestOnBorrow(true);
        settings.setTestOnReturn(true);
        settings.setTimeBetweenEvictionRuns(BETWEEN_CHECKS);
        settings.setNumTestsPerEvictionRun(-1);
        settings.setEvictionPolicy((bounds, pooled, idle) -> slots.isForgotten(pooled));
        // Who reaches for a slot while it is being closed would else wait until another is given back.
        settings.setMinIdle(1);
        settings.setJmxEnabled(false);
        settings.setCollectDetailedStatistics(false);
        return settings;
    }
}
