package org.declic.delivery.email.smtp;

import java.time.Clock;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.PooledObjectState;
import org.apache.commons.pool2.impl.DefaultPooledObject;

/**
 * What the pool does with slots.
 *
 * <p>It pools slots rather than connections because making one neither waits nor fails: the pool makes its objects
 * within {@code returnObject} too, where there is nobody to tell that a server is out of reach.
 */
final class SmtpSlots extends BasePooledObjectFactory<SmtpSlot> {

    /** Idle for longer, a connection is asked whether it is alive before it is used. */
    private static final Duration TRUSTED_IDLE = Duration.ofSeconds(3);

    private static final Duration MAX_IDLE = Duration.ofMinutes(1);

    private final SmtpConnector connector;
    private final Clock clock;

    SmtpSlots(SmtpConnector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public SmtpSlot create() {
        return new SmtpSlot(connector, clock.instant());
    }

    @Override
    public PooledObject<SmtpSlot> wrap(SmtpSlot slot) {
        return new DefaultPooledObject<>(slot);
    }

    /** The pool asks before it lends a slot, and when it gets it back. */
    @Override
    public boolean validateObject(PooledObject<SmtpSlot> pooled) {
        SmtpSlot slot = pooled.getObject();
        return pooled.getState() == PooledObjectState.RETURNING
                ? slot.isReusable()
                : !isIdleLongerThan(TRUSTED_IDLE, slot) || slot.isAlive();
    }

    @Override
    public void passivateObject(PooledObject<SmtpSlot> pooled) {
        pooled.getObject().idleFrom(clock.instant());
    }

    @Override
    public void destroyObject(PooledObject<SmtpSlot> pooled) {
        pooled.getObject().close();
    }

    /** True if the slot has been idle for so long that its connection is better closed. */
    boolean isForgotten(PooledObject<SmtpSlot> pooled) {
        return isIdleLongerThan(MAX_IDLE, pooled.getObject());
    }

    private boolean isIdleLongerThan(Duration bound, SmtpSlot slot) {
        return slot.idleSince().isBefore(clock.instant().minus(bound));
    }
}
