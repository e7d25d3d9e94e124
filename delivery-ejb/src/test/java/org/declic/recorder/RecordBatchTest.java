package org.declic.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionFixture;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackLog;
import org.declic.feedback.FeedbackStatus;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.QueueMessage;
import org.declic.queue.QueueSession;
import org.declic.queue.Queues;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordBatchTest {

    private static final AcceptedExecution EXECUTION =
            ExecutionFixture.anExecution(new SandboxId("s"), new CampaignId("c"), "r", 3);

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final QueueSession session = broker.sessions().open();
    private final Log log = new Log();

    RecordBatchTest() throws Exception {}

    @AfterEach
    void stop() {
        session.close();
        broker.close();
    }

    @Test
    void writesWhatIsThereAtOnce() throws Exception {
        send(event(0), event(1), event(2));

        record();

        assertThat(log.batches).containsExactly(List.of(event(0), event(1), event(2)));
        assertThat(broker.drain(Queues.FEEDBACK)).isEmpty();
    }

    @Test
    void keepsAnOddEventFromHoldingUpTheOthers() throws Exception {
        log.odd = event(1).id();
        send(event(0), event(1), event(2));

        record();

        assertThat(log.batches).containsExactly(List.of(event(0)), List.of(event(2)));
        assertThat(broker.drain(Queues.DEAD_LETTERS))
                .singleElement()
                .satisfies(letter -> assertThat(FeedbackEvent.read(letter)).isEqualTo(event(1)));
    }

    @Test
    void keepsAnOddEventFromHoldingUpThoseThatItWasBundledWith() throws Exception {
        log.odd = event(1).id();
        broker.groupCommit().sendSurely(messages(event(0), event(1), event(2)));

        record();

        assertThat(log.batches).containsExactly(List.of(event(0)), List.of(event(2)));
        assertThat(broker.drain(Queues.DEAD_LETTERS))
                .singleElement()
                .satisfies(letter -> assertThat(FeedbackEvent.read(letter)).isEqualTo(event(1)));
    }

    @Test
    void setsABrokenBundleAside() throws Exception {
        session.send(
                List.of(QueueMessage.to(Queues.FEEDBACK, "", new byte[] {1}).with(Queues.KIND, "bundle")));
        send(event(0));

        record();

        assertThat(log.batches).containsExactly(List.of(event(0)));
        assertThat(broker.drain(Queues.FEEDBACK)).isEmpty();
    }

    @Test
    void setsAsideWhatNobodyCanRead() throws Exception {
        session.send(List.of(
                QueueMessage.to(Queues.FEEDBACK, "", "{".getBytes(UTF_8)).with(Queues.KIND, Queues.EVENT)));
        send(event(0));

        record();

        assertThat(log.batches).containsExactly(List.of(event(0)));
        assertThat(broker.drain(Queues.DEAD_LETTERS)).hasSize(1);
    }

    @Test
    void keepsEverythingInTheQueueWhileTheDatabaseIsAway() throws Exception {
        log.away = true;
        send(event(0), event(1));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(this::record).isInstanceOf(DatabaseUnavailableException.class);
        }
        log.away = false;
        record();

        assertThat(log.batches).containsExactly(List.of(event(0), event(1)));
        assertThat(broker.drain(Queues.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void tellsTheMarkersThatItPassed() throws Exception {
        session.send(List.of(
                QueueMessage.to(Queues.FEEDBACK, "", "marker".getBytes(UTF_8)).with(Queues.KIND, Queues.MARKER)));

        assertThat(record().markers()).containsExactly("marker");
    }

    private RecordBatch record() {
        List<RecordBatch> batches = new ArrayList<>();
        session.inTransaction(transaction -> {
            RecordBatch batch = RecordBatch.receive(transaction);
            batch.record(log, transaction);
            batches.add(batch);
        });
        return batches.get(0);
    }

    private void send(FeedbackEvent... events) {
        session.send(messages(events));
    }

    private static List<QueueMessage> messages(FeedbackEvent... events) {
        return Stream.of(events)
                .map(event ->
                        QueueMessage.to(Queues.FEEDBACK, "", event.bytes()).with(Queues.KIND, Queues.EVENT))
                .toList();
    }

    private static FeedbackEvent event(int recipient) {
        return FeedbackEvent.of(
                ExecutionFixture.message(EXECUTION, recipient), FeedbackStatus.SENT, 1, TestClock.START);
    }

    /** Remembers instead of writing; refuses what it is told to. */
    private static final class Log extends FeedbackLog {

        private final List<List<FeedbackEvent>> batches = new ArrayList<>();
        private String odd = "";
        private boolean away;

        @Override
        public void record(List<AcceptedExecution> executions, List<FeedbackEvent> events) {
            if (away) {
                throw new DatabaseUnavailableException(new SQLTransientConnectionException());
            }
            if (events.stream().anyMatch(event -> event.id().equals(odd))) {
                throw new IllegalStateException("a bug, for this event only");
            }
            if (!events.isEmpty()) {
                batches.add(events);
            }
        }
    }
}
