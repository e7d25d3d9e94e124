package org.declic.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitSenderTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final AtomicBoolean failsOnce = new AtomicBoolean();
    private final BlockingQueue<QueuedMessages> waiting = new LinkedBlockingQueue<>() {
        @Override
        public @Nullable QueuedMessages poll() {
            if (failsOnce.getAndSet(false)) {
                throw new IllegalStateException("broken");
            }
            return super.poll();
        }
    };
    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final AcceptedIds accepted;
    private final GroupCommitSender sender;
    private final Thread thread;

    GroupCommitSenderTest(@TempDir Path data) throws Exception {
        accepted = new AcceptedIds(data.resolve("accepted-ids"), 1_000);
        sender = new GroupCommitSender(waiting, broker.sessions().open(), accepted);
        thread = new Thread(sender);
    }

    @AfterEach
    void stop() throws Exception {
        thread.interrupt();
        thread.join();
        broker.close();
    }

    @Test
    void sendsWhatIsWaitingInOneTransaction() {
        List<QueuedMessages> executions = queue(10);

        thread.start();

        assertThat(results(executions)).containsOnly(QueueingResult.ACCEPTED);
        assertThat(broker.commits()).isEqualTo(1);
    }

    @Test
    void boundsATransaction() {
        List<QueuedMessages> executions = queue(100);

        thread.start();

        assertThat(results(executions)).containsOnly(QueueingResult.ACCEPTED);
        assertThat(broker.commits()).isEqualTo(2);
    }

    @Test
    void keepsARepetitionFromHarmingTheOthers() throws Exception {
        broker.sessions().open().send(execution(3).messages());
        List<QueuedMessages> executions = queue(5);

        thread.start();

        assertThat(results(executions))
                .containsExactly(
                        QueueingResult.ACCEPTED,
                        QueueingResult.ACCEPTED,
                        QueueingResult.ACCEPTED,
                        QueueingResult.REPEATED,
                        QueueingResult.ACCEPTED);
        assertThat(sent()).containsExactly("e-3", "e-0", "e-1", "e-2", "e-4");
    }

    @Test
    void tellsThatTheBrokerIsNotAvailable() throws Exception {
        broker.close();
        List<QueuedMessages> executions = queue(5);

        thread.start();

        assertThat(results(executions)).containsOnly(QueueingResult.UNAVAILABLE);
    }

    @Test
    void outlivesAFailureOfTheAdapter() {
        broker.failWith(new IllegalStateException("broken"));
        List<QueuedMessages> first = queue(1);
        thread.start();
        assertThat(results(first)).containsOnly(QueueingResult.UNAVAILABLE);
        broker.failWith(null);

        assertThat(results(queue(1))).containsOnly(QueueingResult.ACCEPTED);
    }

    @Test
    void outlivesAFailureOfItsOwnAndTellsThoseThatItHadTaken() {
        List<QueuedMessages> taken = queue(1);
        failsOnce.set(true);
        thread.start();

        assertThat(results(taken)).containsOnly(QueueingResult.UNAVAILABLE);
        assertThat(results(queue(1))).containsOnly(QueueingResult.ACCEPTED);
    }

    @Test
    void knowsThatItIsStuckWhileTheBrokerBlocks() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch room = new CountDownLatch(1);
        broker.beforeSending(() -> {
            blocked.countDown();
            awaitQuietly(room);
        });
        List<QueuedMessages> executions = queue(1);
        assertThat(sender.isStuck(0)).isFalse();

        thread.start();
        blocked.await();

        assertThat(sender.isStuck(-1)).isTrue();
        assertThat(sender.isStuck(PATIENCE)).isFalse();
        executions.get(0).giveUp();
        room.countDown();
        assertThat(results(executions)).containsExactly(QueueingResult.ACCEPTED);
    }

    @Test
    void doesNotSendWhatNobodyWaitsForAnyMore() throws Exception {
        List<QueuedMessages> executions = queue(2);
        executions.get(0).giveUp();

        thread.start();

        assertThat(results(executions)).containsExactly(QueueingResult.UNAVAILABLE, QueueingResult.ACCEPTED);
        assertThat(sent()).containsExactly("e-1");
    }

    @Test
    void keepsTheIdsOfWhatTheBrokerHas() throws Exception {
        broker.sessions().open().send(execution(3).messages());
        List<QueuedMessages> executions = queue(5);

        thread.start();
        results(executions);

        assertThat(executions).extracting(QueuedMessages::id).allMatch(accepted::contains);
    }

    @Test
    void keepsNoIdOfWhatTheBrokerDoesNotTake() {
        broker.failWith(new IllegalStateException("no room"));
        List<QueuedMessages> executions = queue(2);

        thread.start();
        results(executions);

        assertThat(executions).extracting(QueuedMessages::id).noneMatch(accepted::contains);
    }

    private List<QueuedMessages> queue(int count) {
        List<QueuedMessages> executions = IntStream.range(0, count)
                .mapToObj(GroupCommitSenderTest::execution)
                .toList();
        waiting.addAll(executions);
        return executions;
    }

    private static QueuedMessages execution(int number) {
        String id = "e-" + number;
        return new QueuedMessages(id, List.of(QueueMessage.to(Queues.FEEDBACK, id, id.getBytes(UTF_8))));
    }

    private static List<QueueingResult> results(List<QueuedMessages> executions) {
        return executions.stream().map(execution -> execution.await(PATIENCE)).toList();
    }

    private List<String> sent() throws Exception {
        return broker.drain(Queues.FEEDBACK).stream()
                .map(envelope -> new String(envelope.body(), UTF_8))
                .toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
