package org.declic.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How much waits in the queues, as the broker tells; asked at most every few seconds. */
@ApplicationScoped
public class QueueDepths {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final QueueSessions sessions;
    private final LongSupplier nanos;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected QueueDepths() {
        this(null);
    }

    @Inject
    public QueueDepths(QueueSessions sessions) {
        this(sessions, System::nanoTime);
    }

    QueueDepths(QueueSessions sessions, LongSupplier nanos) {
        this.sessions = sessions;
        this.nanos = nanos;
    }

    /**
     * What waits in a queue, put off or not.
     *
     * @param oldest the age of the first of them; zero if there is none
     */
    public record Depth(long messages, Duration oldest) {}

    private record Look(long atNanos, @Nullable Depth depth) {

        boolean isFresh(long now) {
            return now - atNanos < KEPT_NANOS;
        }
    }

    /** Null if the broker does not tell. */
    public @Nullable Depth of(String queue) {
        return looks.compute(
                        queue,
                        (name, last) -> last != null && last.isFresh(nanos.getAsLong())
                                ? last
                                : new Look(nanos.getAsLong(), ask(name)))
                .depth();
    }

    private @Nullable Depth ask(String queue) {
        try (BrokerQuestions broker = sessions.questions()) {
            long messages = broker.number(queue, "messageCount");
            return new Depth(messages, Duration.ofMillis(broker.number(queue, "firstMessageAge")));
        } catch (JMSException | BrokerUnavailableException e) {
            return null;
        }
    }
}
