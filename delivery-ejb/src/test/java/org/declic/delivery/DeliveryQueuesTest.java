package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.feedback.DeliveryReceipt;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackStatus;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.Envelope;
import org.declic.queue.Queues;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryQueuesTest {

    private static final AcceptedExecution EXECUTION =
            ExecutionFixture.anExecution(new SandboxId("s"), new CampaignId("c"), "r", 1);
    private static final AcceptedMessage MESSAGE = ExecutionFixture.message(EXECUTION, 0);
    private static final FeedbackEvent DELAY = FeedbackEvent.of(MESSAGE, FeedbackStatus.DELAY, 1, TestClock.START);

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final DeliveryQueues queues = new DeliveryQueues(broker.groupCommit());

    DeliveryQueuesTest() throws Exception {}

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void putsAMessageOffOnceEvenWhenACrashMakesItDoSoAgain() throws Exception {
        queues.defer(MESSAGE, 1, Duration.ZERO, DELAY);
        queues.defer(MESSAGE, 1, Duration.ZERO, DELAY);

        assertThat(broker.drain(Queues.EMAIL_DELIVERY))
                .singleElement()
                .satisfies(envelope -> assertThat(envelope.attempts()).isEqualTo(1));
        assertThat(broker.drain(Queues.FEEDBACK)).hasSize(1);
    }

    @Test
    void tellsAnOutcome() throws Exception {
        FeedbackEvent sent = FeedbackEvent.of(MESSAGE, FeedbackStatus.SENT, 1, TestClock.START);

        queues.report(sent);

        assertThat(broker.drain(Queues.FEEDBACK))
                .singleElement()
                .satisfies(envelope -> assertThat(FeedbackEvent.read(envelope)).isEqualTo(sent));
    }

    @Test
    void takesAReceiptForGoodOrNotAtAll() throws Exception {
        DeliveryReceipt receipt = new DeliveryReceipt("c", "4711", FeedbackStatus.DELIVERED, "", TestClock.START);

        broker.failWith(new IllegalStateException("no room"));
        assertThat(queues.offer(receipt)).isFalse();
        broker.failWith(null);
        assertThat(queues.offer(receipt)).isTrue();

        assertThat(broker.drain(Queues.FEEDBACK))
                .singleElement()
                .satisfies(
                        envelope -> assertThat(DeliveryReceipt.read(envelope)).isEqualTo(receipt));
    }

    @Test
    void setsAsideWithTheCause() throws Exception {
        queues.setAside(new Envelope(1, "", new byte[] {1}, 3, true), Queues.EMAIL_DELIVERY, "Cannot be read");

        assertThat(broker.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.origin()).isEqualTo("EmailDelivery");
            assertThat(failed.cause()).isEqualTo("Cannot be read");
            assertThat(failed.envelope().version()).isEqualTo(1);
            assertThat(failed.envelope().attempts()).isEqualTo(3);
        });
    }
}
