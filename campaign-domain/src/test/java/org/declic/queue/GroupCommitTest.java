package org.declic.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final long PATIENCE_SECONDS = 20;
    private static final List<QueueMessage> MESSAGES = List.of(QueueMessage.to(Queues.FEEDBACK, "id", new byte[] {1}));

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final GroupCommit group = broker.groupCommit();

    GroupCommitTest() throws Exception {}

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void sendsSurelyOnceTheBrokerTakesMessagesAgain() throws Exception {
        CountDownLatch failed = new CountDownLatch(2);
        broker.failWith(new IllegalStateException("away"));
        broker.beforeSending(failed::countDown);

        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> group.sendSurely(MESSAGES));
        failed.await();
        broker.failWith(null);

        assertThat(sent).succeedsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(broker.drain(Queues.FEEDBACK)).hasSize(1);
    }

    @Test
    void takesWhatTheBrokerHasAlreadyForSent() throws Exception {
        group.sendSurely(MESSAGES);
        group.sendSurely(MESSAGES);

        assertThat(broker.drain(Queues.FEEDBACK)).hasSize(1);
    }

    @Test
    void takesNoExecutionButEveryOutcomeWhileTheDiskIsNearlyFull() throws Exception {
        GroupCommit full = broker.groupCommit(() -> 0);
        QueuedMessages execution = new QueuedMessages("execution", MESSAGES);

        full.send(execution);
        assertThat(execution.await()).isEqualTo(QueueingResult.UNAVAILABLE);
        assertThat(broker.drain(Queues.FEEDBACK)).isEmpty();

        full.sendSurely(MESSAGES);
        assertThat(broker.drain(Queues.FEEDBACK)).hasSize(1);
    }

    @Test
    void keepsNobodyWaitingWhenTheServerStops() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        broker.failWith(new IllegalStateException("away"));
        broker.beforeSending(failed::countDown);

        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> group.sendSurely(MESSAGES));
        assertThat(failed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        group.stop();

        assertThat(sent).failsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void takesNothingAfterItHasStopped() {
        group.stop();

        QueuedMessages late = new QueuedMessages(MESSAGES);
        group.send(late);

        assertThat(late.await()).isEqualTo(QueueingResult.UNAVAILABLE);
        assertThatThrownBy(() -> group.sendSurely(MESSAGES)).isInstanceOf(BrokerUnavailableException.class);
    }
}
