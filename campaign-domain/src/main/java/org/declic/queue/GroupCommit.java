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
import java.util.concurrent.locks.LockSupport;
import org.declic.database.Jndi;
import org.declic.settings.Settings;

/**
 * Puts executions, and the outcomes of deliveries, on the queues. What waits at the same moment shares one transaction; each is
 * on disk before its result is known.
 *
 * <p>A few threads of its own send, because the adapter blocks for as long as the broker has no room, and a caller must be
 * told so soon. When all senders are stuck, or too much is waiting, nothing more is taken.
 *
 * <p>What has an id is queued once for as long as {@link AcceptedIds} keeps it.
 *
 * <p>Settings: {@code declic.trigger.senders}, how many threads send; {@code declic.trigger.patience}, how long a caller waits
 * for the broker, in milliseconds.
 */
@ApplicationScoped
public class GroupCommit {

    private static final int MOST_WAITING = 2_048;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final int threadCount = Settings.number("declic.trigger.senders", 2, 1, 32);
    private final Duration patience = Duration.ofMillis(Settings.number("declic.trigger.patience", 3_000, 100, 60_000));
    private final BlockingQueue<QueuedMessages> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<GroupCommitSender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final QueueSessions sessions;
    private final AcceptedIds accepted;
    private final DiskRoom room;
    private volatile boolean stopped;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected GroupCommit() {
        this(null, null, null);
    }

    @Inject
    public GroupCommit(QueueSessions sessions, AcceptedIds accepted, DiskRoom room) {
        this.sessions = sessions;
        this.accepted = accepted;
        this.room = room;
    }

    @PostConstruct
    void start() {
        start(Jndi.lookup("java:comp/DefaultManagedThreadFactory"));
    }

    void start(ThreadFactory factory) {
        for (int i = 0; i < threadCount; i++) {
            GroupCommitSender sender = new GroupCommitSender(waiting, sessions.open(), accepted);
            Thread thread = factory.newThread(sender);
            thread.setName("trigger-sender-" + i);
            senders.add(sender);
            threads.add(thread);
            thread.start();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        threads.forEach(Thread::interrupt);
        giveUpWaiting();
    }

    /** How long a caller waits for the broker before it is told to try again. */
    public Duration patience() {
        return patience;
    }

    /**
     * Begins to send. What was accepted before is not sent again; what cannot be taken is given up at once, such as everything
     * while the disk is nearly full.
     */
    public void send(QueuedMessages messages) {
        if (accepted.contains(messages.id())) {
            messages.complete(QueueingResult.REPEATED);
        } else if (room.isLeft()) {
            enqueue(messages);
        } else {
            messages.giveUp();
        }
    }

    private void enqueue(QueuedMessages messages) {
        if (stopped || allStuck() || !waiting.offer(messages)) {
            messages.giveUp();
        }
        if (stopped) { // perhaps only just, and nobody takes what was offered
            giveUpWaiting();
        }
    }

    /**
     * Sends, and tries again for as long as the broker takes nothing. What it has already, by its id, counts as sent. What is
     * kept free on the disk is for this.
     *
     * @throws BrokerUnavailableException if this server stops before it is on disk
     */
    public void sendSurely(List<QueueMessage> messages) {
        while (isLost(messages)) {
            if (stopped || Thread.currentThread().isInterrupted()) {
                throw new BrokerUnavailableException("the server stops");
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private boolean isLost(List<QueueMessage> messages) {
        QueuedMessages queued = new QueuedMessages(messages);
        enqueue(queued);
        return queued.await() == QueueingResult.UNAVAILABLE;
    }

    private void giveUpWaiting() {
        for (QueuedMessages left = waiting.poll(); left != null; left = waiting.poll()) {
            left.giveUp();
        }
    }

    private boolean allStuck() {
        long nanos = patience.toNanos();
        return senders.stream().allMatch(sender -> sender.isStuck(nanos));
    }
}
