package org.declic.recorder;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackLog;
import org.declic.feedback.FeedbackStatus;
import org.declic.queue.BrokerUnavailableException;
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
    private final long startedAt;

    @Resource(lookup = Queues.CONNECTIONS)
    private ConnectionFactory connections;

    @Resource(lookup = Queues.FEEDBACK)
    private Queue feedback;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeliveredMessages() {
        this.log = null;
        this.startedAt = 0;
    }

    @Inject
    @SuppressWarnings("NullAway.Init") // the container fills the resources
    DeliveredMessages(FeedbackLog log, Clock clock) {
        this.log = log;
        this.startedAt = clock.millis();
    }

    /** Whether the message was sent, or ended otherwise, before. */
    public boolean isDone(AcceptedMessage message, boolean redelivered) {
        if (redelivered) {
            awaitRecorder();
        } else if (message.acceptedAt() < startedAt && !caughtUp.get()) {
            awaitRecorder();
            caughtUp.set(true);
        }
        return log.status(message.messageId())
                .map(FeedbackStatus::open)
                .map(open -> !open)
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
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            Message message = session.createTextMessage(marker);
            message.setStringProperty(Queues.KIND, Queues.MARKER);
            session.createProducer(feedback).send(message);
            session.commit();
        } catch (JMSException e) {
            throw new BrokerUnavailableException(e);
        }
    }
}
