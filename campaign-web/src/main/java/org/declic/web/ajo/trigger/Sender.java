package org.declic.web.ajo.trigger;

import jakarta.jms.JMSException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * Takes what is waiting and sends it in one transaction: under load one write to the disk serves many callers. Each caller
 * still gets its answer only after that write.
 */
final class Sender implements Runnable {

    private static final Logger LOGGER = System.getLogger(Sender.class.getName());
    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_BYTES_AT_ONCE = 1024 * 1024;

    private final BlockingQueue<Submission> waiting;
    private final BrokerLink link;

    private volatile long busySince;
    private volatile boolean busy;

    Sender(BlockingQueue<Submission> waiting, BrokerLink link) {
        this.waiting = waiting;
        this.link = link;
    }

    /** Whether it has been with one transaction for longer than that. */
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
            link.close();
        }
    }

    private void serve(Submission first) {
        List<Submission> batch = gather(first);
        if (batch.isEmpty()) {
            return;
        }

        busySince = System.nanoTime();
        busy = true;
        try {
            send(batch);
        } finally {
            busy = false;
        }
    }

    private List<Submission> gather(Submission first) {
        List<Submission> batch = new ArrayList<>();
        int bytes = 0;
        for (Submission next = first; next != null; next = waiting.poll()) {
            if (next.claim()) {
                batch.add(next);
                bytes += next.size();
            }
            if (batch.size() == MOST_AT_ONCE || bytes > MOST_BYTES_AT_ONCE) {
                break;
            }
        }
        return batch;
    }

    /** When a transaction of several fails, each gets its own: a repetition must not harm the others. */
    private void send(List<Submission> batch) {
        Outcome outcome = attempt(batch);
        if (outcome == Outcome.ACCEPTED || batch.size() == 1) {
            complete(batch, outcome);
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            Outcome single = attempt(batch.subList(i, i + 1));
            if (single == Outcome.UNAVAILABLE) {
                complete(batch.subList(i, batch.size()), single); // so would the others be
                return;
            }
            complete(batch.subList(i, i + 1), single);
        }
    }

    /** Runtime exceptions, too: the adapter throws its own kinds, and a sender must outlive them. */
    private Outcome attempt(List<Submission> batch) {
        try {
            link.send(batch);
            return Outcome.ACCEPTED;
        } catch (RepeatedException e) {
            return Outcome.REPEATED;
        } catch (JMSException | RuntimeException e) {
            LOGGER.log(Level.WARNING, "The broker did not take {0} executions: {1}", batch.size(), e);
            return Outcome.UNAVAILABLE;
        }
    }

    private static void complete(List<Submission> batch, Outcome outcome) {
        batch.forEach(submission -> submission.complete(outcome));
    }
}
