package org.declic.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.declic.queue.QueueDepths.Depth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueDepthsTest {

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final AtomicLong nanos = new AtomicLong();
    private final QueueDepths depths = new QueueDepths(broker.sessions(), nanos::get);

    QueueDepthsTest() throws Exception {}

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void countsWhatWaitsAndTellsSinceWhen() {
        long start = System.nanoTime();
        send(Queues.EMAIL_DELIVERY, "a", "b");
        send(Queues.SMS_DELIVERY, "c");

        Depth emails = Objects.requireNonNull(depths.of(Queues.EMAIL_DELIVERY));

        assertThat(emails.messages()).isEqualTo(2);
        assertThat(emails.oldest()).isBetween(Duration.ZERO, Duration.ofNanos(System.nanoTime() - start));
        assertThat(depths.of(Queues.SMS_DELIVERY)).extracting(Depth::messages).isEqualTo(1L);
        assertThat(depths.of(Queues.PUSH_DELIVERY)).isEqualTo(new Depth(0, Duration.ZERO));
    }

    @Test
    void asksTheBrokerNowAndThen() throws Exception {
        send(Queues.FEEDBACK, "a");
        assertThat(depths.of(Queues.FEEDBACK)).extracting(Depth::messages).isEqualTo(1L);
        broker.drain(Queues.FEEDBACK);

        assertThat(depths.of(Queues.FEEDBACK)).extracting(Depth::messages).isEqualTo(1L);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));

        assertThat(depths.of(Queues.FEEDBACK)).isEqualTo(new Depth(0, Duration.ZERO));
    }

    @Test
    void knowsNothingOfABrokerThatIsAway() {
        broker.close();

        assertThat(depths.of(Queues.FEEDBACK)).isNull();
    }

    private void send(String queue, String... bodies) {
        try (QueueSession session = broker.sessions().open()) {
            session.send(List.of(bodies).stream()
                    .map(body -> QueueMessage.to(queue, body, body.getBytes(UTF_8)))
                    .toList());
        }
    }
}
