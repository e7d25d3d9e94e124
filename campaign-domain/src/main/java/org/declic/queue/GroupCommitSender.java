package org.declic.queue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * Takes what is waiting and sends it in one transaction: under load one write to the disk serves many callers. Each caller
 * still gets its answer only after that write.
 */
final class GroupCommitSender implements Runnable {

    private static final Logger LOGGER = System.getLogger(GroupCommitSender.class.getName());
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_BYTES_AT_ONCE = 1024 * 1024;

    private final BlockingQueue<QueuedMessages> waiting;
    private final QueueSession session;
    private final AcceptedIds accepted;

    private volatile long busySince;
    private volatile boolean busy;

    GroupCommitSender(BlockingQueue<QueuedMessages> waiting, QueueSession session, AcceptedIds accepted) {
        this.waiting = waiting;
        this.session = session;
        this.accepted = accepted;
    }

    /** True if the current transaction has run longer than {@code nanos}. */
    boolean isStuck(long nanos) {
        return busy && System.nanoTime() - busySince > nanos;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                serve(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            session.close();
        }
    }

    /** Whatever happens, those that were claimed hear of it, and the thread goes on. */
    private void serve(QueuedMessages first) {
        List<QueuedMessages> batch = new ArrayList<>();
        try {
            gather(first, batch);
            busySince = System.nanoTime();
            busy = !batch.isEmpty();
            if (busy) {
                send(batch);
            }
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, "Sending failed", e);
        } finally {
            busy = false;
            complete(batch, QueueingResult.UNAVAILABLE); // unless they know more already
        }
    }

    private void gather(QueuedMessages first, List<QueuedMessages> batch) {
        int bytes = 0;
        for (QueuedMessages next = first; next != null; next = waiting.poll()) {
            if (next.claim()) {
                batch.add(next);
                bytes += next.size();
            }
            if (batch.size() == MOST_AT_ONCE || bytes > MOST_BYTES_AT_ONCE) {
                break;
            }
        }
    }

    /** When a transaction of several fails, each gets its own: a repetition must not harm the others. */
    private void send(List<QueuedMessages> batch) {
        QueueingResult result = attempt(batch);
        if (result == QueueingResult.ACCEPTED || batch.size() == 1) {
            complete(batch, result);
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            QueueingResult single = attempt(batch.subList(i, i + 1));
            if (single == QueueingResult.UNAVAILABLE) {
                complete(batch.subList(i, batch.size()), single); // so would the others be
                return;
            }
            complete(batch.subList(i, i + 1), single);
        }
    }

    /** Whatever it is: the adapter throws its own kinds, and a sender must outlive them. */
    private QueueingResult attempt(List<QueuedMessages> batch) {
        try {
            QueueingResult result = commit(batch);
            if (result == QueueingResult.ACCEPTED || batch.size() == 1) {
                remember(batch);
            }
            return result;
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "The broker did not take {0} executions: {1}", batch.size(), e);
            return QueueingResult.UNAVAILABLE;
        }
    }

    private QueueingResult commit(List<QueuedMessages> batch) {
        try {
            session.send(Bundle.of(batch.stream()
                    .flatMap(execution -> execution.messages().stream())
                    .toList()));
            return QueueingResult.ACCEPTED;
        } catch (DuplicateMessageException e) {
            return QueueingResult.REPEATED;
        }
    }

    /** Also what is repeated: the server that sent it first may have died before it came to this. */
    private void remember(List<QueuedMessages> batch) {
        batch.forEach(execution -> accepted.add(execution.id()));
    }

    private static void complete(List<QueuedMessages> batch, QueueingResult result) {
        batch.forEach(execution -> execution.complete(result));
    }
}
