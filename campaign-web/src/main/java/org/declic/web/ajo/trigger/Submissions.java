package org.declic.web.ajo.trigger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.declic.queue.Queues;

/**
 * Puts executions on the queues, by a few threads of its own.
 *
 * <p>Not by the callers' threads: the adapter blocks for as long as the broker has no room, and a caller must be told so
 * soon. When all senders are stuck, or too much is waiting, nothing more is taken.
 */
@ApplicationScoped
public class Submissions {

    private static final int MOST_WAITING = 2_048;

    private final TriggerConfig config = TriggerConfig.read();
    private final BlockingQueue<Submission> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Sender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Resource(lookup = Queues.CONNECTIONS)
    private ConnectionFactory connections;

    @Resource(lookup = Queues.EMAIL_DELIVERY)
    private Queue emailDelivery;

    @Resource(lookup = Queues.FEEDBACK)
    private Queue feedback;

    @Resource
    private ManagedThreadFactory factory;

    @PostConstruct
    void start() {
        for (int i = 0; i < config.senders(); i++) {
            Sender sender = new Sender(waiting, new JmsLink(connections, emailDelivery, feedback));
            Thread thread = factory.newThread(sender);
            thread.setName("trigger-sender-" + i);
            senders.add(sender);
            threads.add(thread);
            thread.start();
        }
    }

    @PreDestroy
    void stop() {
        threads.forEach(Thread::interrupt);
        for (Submission left = waiting.poll(); left != null; left = waiting.poll()) {
            left.giveUp();
        }
    }

    /** Begins to send; what cannot be taken is given up at once. */
    public void send(Submission submission) {
        if (allStuck() || !waiting.offer(submission)) {
            submission.giveUp();
        }
    }

    private boolean allStuck() {
        long patience = config.patience().toNanos();
        return senders.stream().allMatch(sender -> sender.isStuck(patience));
    }
}
