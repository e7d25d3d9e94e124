package org.declic.queue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedMessageTest {

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final QueueSession session = broker.sessions().open();
    private final QueueMessage message =
            QueueMessage.to(Queues.EMAIL_DELIVERY, "", new byte[] {1}).with(Queues.ATTEMPTS, 3);

    FailedMessageTest() throws Exception {}

    @AfterEach
    void stop() {
        session.close();
        broker.close();
    }

    @Test
    void tellsWhereTheBrokerTookItFrom() throws Exception {
        send(message);
        broker.failEveryDelivery(Queues.EMAIL_DELIVERY);

        assertThat(broker.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.origin()).isEqualTo("EmailDelivery");
            assertThat(failed.cause()).isEqualTo(FailedMessage.FAILED_AT_EVERY_DELIVERY);
            assertThat(failed.envelope().attempts()).isEqualTo(3);
            assertThat(failed.envelope().version()).isEqualTo(Envelope.PRESENT_VERSION);
            assertThat(failed.envelope().body()).containsExactly(1);
        });
        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).isEmpty();
    }

    @Test
    void hasTheSameIdWheneverItIsReceived() throws Exception {
        send(new Envelope(1, Queues.EVENT, new byte[] {1}, 0, false).asDeadLetter(Queues.FEEDBACK, "odd"));
        List<String> ids = new ArrayList<>();

        assertThatThrownBy(() -> session.inTransaction(transaction -> {
                    Message message = requireNonNull(transaction.receive(Queues.DEAD_LETTERS, Duration.ofSeconds(5)));
                    ids.add(FailedMessage.of(message).id());
                    throw new JMSException("as planned");
                }))
                .isInstanceOf(BrokerUnavailableException.class);

        assertThat(broker.failed()).extracting(FailedMessage::id).isEqualTo(ids);
        assertThat(ids).hasSize(1);
    }

    @Test
    void tellsMessagesApart() throws Exception {
        Envelope event = new Envelope(1, Queues.EVENT, new byte[] {1}, 0, false);
        send(
                event.asDeadLetter(Queues.FEEDBACK, "odd"),
                event.asDeadLetter(Queues.FEEDBACK, "odder"),
                event.asDeadLetter(Queues.EMAIL_DELIVERY, "odd"),
                new Envelope(1, Queues.EVENT, new byte[] {2}, 0, false).asDeadLetter(Queues.FEEDBACK, "odd"));

        assertThat(broker.failed()).extracting(FailedMessage::id).hasSize(4).doesNotHaveDuplicates();
    }

    private void send(QueueMessage... messages) {
        session.send(List.of(messages));
    }
}
