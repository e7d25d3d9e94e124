package org.declic.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many deliveries of one queue may be busy with providers at once. A configuration may take as many places as it leaves
 * free: alone half of them, the next a quarter, and so on, so that several that hang still leave some for the others.
 */
final class ProviderPlaces {

    private final int number;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<Share> shares = new CopyOnWriteArrayList<>();
    private int taken;

    /** @param number the sessions of the queue's listener */
    ProviderPlaces(int number) {
        this.number = number;
    }

    /** That of one more configuration. */
    Share share() {
        Share share = new Share();
        shares.add(share);
        return share;
    }

    /** What one configuration has of the places. */
    final class Share {

        private final Condition mayHaveRoom = lock.newCondition();
        private int mine;

        private Share() {}

        /**
         * Takes a place.
         *
         * @param millis how long it waits for one
         * @return false if none became free
         */
        boolean take(long millis) throws InterruptedException {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            lock.lockInterruptibly();
            try {
                while (mine >= number - taken) {
                    if (left <= 0) {
                        return false;
                    }
                    left = mayHaveRoom.awaitNanos(left);
                }
                mine++;
                taken++;
                return true;
            } finally {
                lock.unlock();
            }
        }

        /** A place makes room for at most one more in each share. */
        void giveBack() {
            lock.lock();
            try {
                mine--;
                taken--;
                shares.forEach(share -> share.mayHaveRoom.signal());
            } finally {
                lock.unlock();
            }
        }
    }
}
