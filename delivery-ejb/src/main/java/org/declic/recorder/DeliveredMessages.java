package org.declic.recorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackLog;
import org.declic.queue.GroupCommit;
import org.declic.queue.QueueMessage;
import org.declic.queue.Queues;

/**
 * Tells whether a message has had its delivery.
 *
 * <p>A message may come again: repeated by the broker after a crash, or accepted again for a requestId that the broker has
 * forgotten. The record tells, but it lags behind. So a message that may have been under way before this start, or
 * that the broker calls redelivered, first waits until the recorder has caught up: a marker is sent through
 * {@code Feedback}, and when it has arrived, everything before it is recorded.
 */
@ApplicationScoped
public class DeliveredMessages {

    private static final long PATIENCE_SECONDS = 120;

    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private final FeedbackLog log;
    private final Instant startedAt;
    private final GroupCommit group;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeliveredMessages() {
        this.group = null;
        this.log = null;
        this.startedAt = Instant.EPOCH;
    }

    @Inject
    DeliveredMessages(GroupCommit group, FeedbackLog log, Clock clock) {
        this.group = group;
        this.log = log;
        this.startedAt = clock.instant();
    }

    /**
     * True if the message was sent, or ended otherwise, or its next attempt was made: then the copy that was put off for
     * that is another message.
     *
     * @param attempts how many attempts were made when this copy was queued
     * @param maybeBefore true if it may have been under way before
     */
    public boolean isDone(AcceptedMessage message, int attempts, boolean maybeBefore) {
        if (maybeBefore) {
            awaitRecorder();
        } else if (message.acceptedAt().isBefore(startedAt) && !caughtUp.get()) {
            awaitRecorder();
            caughtUp.set(true);
        }
        return log.progress(message.messageId())
                .map(progress -> !progress.status().open() || progress.attempts() > attempts)
                .orElse(false);
    }

    /** The recorder tells which markers it has passed. */
    void arrived(List<String> markers) {
        markers.forEach(marker -> {
            CountDownLatch waiting = awaited.remove(marker);
            if (waiting != null) {
                waiting.countDown();
            }
        });
    }

    private void awaitRecorder() {
        String marker = UUID.randomUUID().toString();
        CountDownLatch arrival = new CountDownLatch(1);
        awaited.put(marker, arrival);
        try {
            send(marker);
            if (!arrival.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RecorderBehindException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecorderBehindException();
        } finally {
            awaited.remove(marker);
        }
    }

    private void send(String marker) {
        QueueMessage message = QueueMessage.to(Queues.FEEDBACK, "", marker.getBytes(StandardCharsets.UTF_8))
                .with(Queues.KIND, Queues.MARKER);
        group.sendSurely(List.of(message));
    }
}
