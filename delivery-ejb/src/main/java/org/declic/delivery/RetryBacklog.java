package org.declic.delivery;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the messages of this node that wait for a later attempt, and holds a delivery up when they are too many.
 *
 * <p>The broker keeps a delayed message in memory. In a long outage of a provider a whole backlog would end up there;
 * beyond a bound it stays in the queue, on disk, instead.
 */
public final class RetryBacklog {

    private static final int MOST = 50_000;

    /** The held delivery then puts its message off all the same: a count that has drifted never blocks for good. */
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private int waiting;

    /** Returns when there is room, or after ten seconds. */
    public void awaitRoom() {
        lock.lock();
        try {
            long nanos = TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            while (waiting >= MOST && nanos > 0) {
                nanos = room.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** How many messages wait. */
    public int size() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** A message was put off. */
    public void enter() {
        lock.lock();
        try {
            waiting++;
        } finally {
            lock.unlock();
        }
    }

    /** A message that was put off, perhaps before a restart, has come back. */
    public void leave() {
        lock.lock();
        try {
            waiting = Math.max(0, waiting - 1);
            room.signal();
        } finally {
            lock.unlock();
        }
    }
}
