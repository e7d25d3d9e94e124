package org.declic.web.ajo.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.declic.channel.Channel;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.Recipient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SenderTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final BlockingQueue<Submission> waiting = new LinkedBlockingQueue<>();
    private final FakeBroker broker = new FakeBroker();
    private Thread thread = new Thread(new Sender(waiting, broker));

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
        assertThat(broker.closed).isTrue();
    }

    @Test
    void sendsWhatIsWaitingInOneTransaction() {
        List<Submission> submissions = queue(10);

        thread.start();

        assertThat(outcomes(submissions)).containsOnly(Outcome.ACCEPTED);
        assertThat(broker.transactions).isEqualTo(1);
    }

    @Test
    void boundsATransaction() {
        List<Submission> submissions = queue(100);

        thread.start();

        assertThat(outcomes(submissions)).containsOnly(Outcome.ACCEPTED);
        assertThat(broker.transactions).isEqualTo(2);
    }

    @Test
    void keepsARepetitionFromHarmingTheOthers() {
        broker.known = Set.of("e-3");
        List<Submission> submissions = queue(5);

        thread.start();

        assertThat(outcomes(submissions))
                .containsExactly(
                        Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REPEATED, Outcome.ACCEPTED);
        assertThat(broker.sent).containsExactly("e-0", "e-1", "e-2", "e-4");
    }

    @Test
    void tellsThatTheBrokerIsNotAvailable() {
        broker.down = true;
        List<Submission> submissions = queue(5);

        thread.start();

        assertThat(outcomes(submissions)).containsOnly(Outcome.UNAVAILABLE);
    }

    @Test
    void outlivesAFailureOfTheAdapter() {
        broker.broken = true;
        List<Submission> first = queue(1);
        thread.start();
        assertThat(outcomes(first)).containsOnly(Outcome.UNAVAILABLE);
        broker.broken = false;

        assertThat(outcomes(queue(1))).containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void knowsThatItIsStuckWhileTheBrokerBlocks() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch room = new CountDownLatch(1);
        BrokerLink full = new BrokerLink() {
            @Override
            public void send(List<Submission> batch) {
                blocked.countDown();
                try {
                    room.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void close() {
                broker.close();
            }
        };
        Sender sender = new Sender(waiting, full);
        thread = new Thread(sender);
        List<Submission> submissions = queue(1);
        assertThat(sender.isStuck(0)).isFalse();

        thread.start();
        blocked.await();

        assertThat(sender.isStuck(-1)).isTrue();
        assertThat(sender.isStuck(PATIENCE)).isFalse();
        submissions.get(0).giveUp();
        room.countDown();
        assertThat(outcomes(submissions)).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void doesNotSendWhatNobodyWaitsForAnyMore() {
        List<Submission> submissions = queue(2);
        submissions.get(0).giveUp();

        thread.start();

        assertThat(outcomes(submissions)).containsExactly(Outcome.UNAVAILABLE, Outcome.ACCEPTED);
        assertThat(broker.sent).containsExactly("e-1");
    }

    private List<Submission> queue(int count) {
        List<Submission> submissions =
                IntStream.range(0, count).mapToObj(SenderTest::submission).toList();
        waiting.addAll(submissions);
        return submissions;
    }

    private static Submission submission(int number) {
        Recipient recipient = new Recipient("m-" + number, "email", "ann", "ann@example.com", true, Map.of(), Map.of());
        return Submission.of(new AcceptedExecution(
                "e-" + number, "r", "s", "c", 1, Channel.EMAIL, "client", "hash", 0, List.of(recipient)));
    }

    private static List<Outcome> outcomes(List<Submission> submissions) {
        return submissions.stream()
                .map(submission -> submission.await(PATIENCE))
                .toList();
    }

    /** Refuses as a real one does: a known id fails the whole transaction. */
    private static final class FakeBroker implements BrokerLink {

        private final List<String> sent = new ArrayList<>();
        private volatile Set<String> known = Set.of();
        private volatile boolean down;
        private volatile boolean broken;
        private volatile boolean closed;
        private volatile int transactions;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one sender only
        public void send(List<Submission> batch) throws JMSException, RepeatedException {
            if (down) {
                throw new JMSException("down");
            }
            if (broken) {
                throw new IllegalStateException("broken");
            }
            List<String> ids = batch.stream()
                    .flatMap(submission -> submission.records().stream())
                    .map(Submission.Letter::id)
                    .toList();
            if (ids.stream().anyMatch(known::contains)) {
                throw new RepeatedException(new JMSException("duplicate"));
            }
            sent.addAll(ids);
            transactions++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
