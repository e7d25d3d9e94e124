package org.declic.queue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import org.declic.database.Jndi;
import org.declic.settings.Settings;

/**
 * Puts executions on the queues. Those that wait at the same moment share one transaction; each is on disk before its result
 * is known.
 *
 * <p>A few threads of its own send, because the adapter blocks for as long as the broker has no room, and a caller must be
 * told so soon. When all senders are stuck, or too much is waiting, nothing more is taken.
 *
 * <p>Settings: {@code declic.trigger.senders}, how many threads send; {@code declic.trigger.patience}, how long a caller waits
 * for the broker, in milliseconds.
 */
@ApplicationScoped
public class GroupCommit {

    private static final int MOST_WAITING = 2_048;

    private final int threadCount = Settings.number("declic.trigger.senders", 4, 1, 32);
    private final Duration patience = Duration.ofMillis(Settings.number("declic.trigger.patience", 3_000, 100, 60_000));
    private final BlockingQueue<QueuedExecution> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<GroupCommitSender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final QueueSessions sessions;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected GroupCommit() {
        this(null);
    }

    @Inject
    public GroupCommit(QueueSessions sessions) {
        this.sessions = sessions;
    }

    @PostConstruct
    void start() {
        start(Jndi.lookup("java:comp/DefaultManagedThreadFactory"));
    }

    void start(ThreadFactory factory) {
        for (int i = 0; i < threadCount; i++) {
            GroupCommitSender sender = new GroupCommitSender(waiting, sessions.open());
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
        for (QueuedExecution left = waiting.poll(); left != null; left = waiting.poll()) {
            left.giveUp();
        }
    }

    /** How long a caller waits for the broker before it is told to try again. */
    public Duration patience() {
        return patience;
    }

    /** Begins to send; what cannot be taken is given up at once. */
    public void send(QueuedExecution execution) {
        if (allStuck() || !waiting.offer(execution)) {
            execution.giveUp();
        }
    }

    private boolean allStuck() {
        long nanos = patience.toNanos();
        return senders.stream().allMatch(sender -> sender.isStuck(nanos));
    }
}
