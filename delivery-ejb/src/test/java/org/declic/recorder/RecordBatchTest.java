package org.declic.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionFixture;
import org.declic.feedback.DeliveryReceipt;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackLog;
import org.declic.feedback.FeedbackStatus;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.QueueMessage;
import org.declic.queue.QueueSession;
import org.declic.queue.Queues;
import org.declic.shared.CampaignId;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.declic.tracking.Interaction;
import org.declic.tracking.OptOuts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordBatchTest {

    private static final AcceptedExecution EXECUTION =
            ExecutionFixture.anExecution(new SandboxId("s"), new CampaignId("c"), "r", 3);

    private static final DeliveryReceipt RECEIPT =
            new DeliveryReceipt("configuration", "4711", FeedbackStatus.DELIVERED, "", TestClock.START);

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

    /** However few executions have many recipients. */
    @Test
    void takesNoMoreRecipientsThanFitIntoMemory() throws Exception {
        session.send(Stream.of("a", "b", "c", "d", "e", "f")
                .map(requestId ->
                        message(ExecutionFixture.anExecution(new SandboxId("s"), new CampaignId("c"), requestId, 200)))
                .toList());

        List<AcceptedExecution> taken = new ArrayList<>(record().executions());
        assertThat(taken).hasSizeBetween(1, 5);

        Awaitility.await().until(() -> {
            taken.addAll(record().executions());
            return taken.size() == 6;
        });
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

    @Test
    void recordsAReceiptAfterTheEventsOfTheSameBatch() throws Exception {
        log.known = () -> !log.batches.isEmpty();
        send(RECEIPT);
        send(event(0));

        record();

        assertThat(log.recorded).containsExactly(RECEIPT);
        assertThat(broker.drain(Queues.FEEDBACK)).isEmpty();
    }

    @Test
    void putsAReceiptOffWhoseMessageIsNotKnownYet() throws Exception {
        send(RECEIPT);

        record();

        assertThat(log.recorded).isEmpty();
        Awaitility.await().until(() -> {
            record();
            return log.lenient > 0;
        });
        assertThat(log.asked).isEqualTo(2);
    }

    @Test
    void dropsAReceiptThatStaysUnknown() throws Exception {
        session.send(List.of(message(RECEIPT).with(Queues.ATTEMPTS, 3)));

        record();

        assertThat(log.asked).isEqualTo(1);
        assertThat(broker.drain(Queues.FEEDBACK)).isEmpty();
        assertThat(broker.drain(Queues.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void setsAnOddReceiptAside() throws Exception {
        log.known = () -> {
            throw new IllegalStateException("a bug");
        };
        send(RECEIPT);
        send(event(0));

        record();

        assertThat(log.batches).containsExactly(List.of(event(0)));
        assertThat(broker.drain(Queues.DEAD_LETTERS))
                .singleElement()
                .satisfies(letter -> assertThat(DeliveryReceipt.read(letter)).isEqualTo(RECEIPT));
    }

    @Test
    void storesOptOutsAndKeepsThoseThatNobodyCanStore() throws Exception {
        List<Interaction> stored = new ArrayList<>();
        OptOuts log = new OptOuts() {
            @Override
            public boolean store(Interaction optOut) {
                if (optOut.equals(optOut(2))) {
                    throw new IllegalStateException("a bug");
                }
                return optOut.equals(optOut(0)) && stored.add(optOut);
            }
        };
        session.send(List.of(
                optOut(0).queuedAsOptOut(),
                optOut(1).queuedAsOptOut(),
                optOut(2).queuedAsOptOut()));

        session.inTransaction(transaction -> RecordBatch.receive(transaction).record(log, transaction));

        assertThat(stored).containsExactly(optOut(0));
        assertThat(broker.drain(Queues.DEAD_LETTERS))
                .extracting(Interaction::read)
                .containsExactly(optOut(1), optOut(2));
    }

    @Test
    void keepsOptOutsInTheQueueWhileTheDatabaseIsAway() throws Exception {
        OptOuts away = new OptOuts() {
            @Override
            public boolean store(Interaction optOut) {
                throw new DatabaseUnavailableException(new SQLTransientConnectionException("away"));
            }
        };
        session.send(List.of(optOut(0).queuedAsOptOut()));

        assertThatThrownBy(() -> session.inTransaction(
                        transaction -> RecordBatch.receive(transaction).record(away, transaction)))
                .isInstanceOf(DatabaseUnavailableException.class);

        assertThat(broker.drain(Queues.FEEDBACK)).hasSize(1);
    }

    private static Interaction optOut(int recipient) {
        return Interaction.of(
                ExecutionFixture.message(EXECUTION, recipient).messageId(),
                Interaction.Kind.UNSUBSCRIBE,
                "",
                false,
                TestClock.START);
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

    private void send(DeliveryReceipt receipt) {
        session.send(List.of(message(receipt)));
    }

    private static QueueMessage message(DeliveryReceipt receipt) {
        return QueueMessage.to(Queues.FEEDBACK, "", receipt.bytes()).with(Queues.KIND, Queues.RECEIPT);
    }

    private static QueueMessage message(AcceptedExecution execution) {
        return QueueMessage.to(Queues.FEEDBACK, "", Json.bytes(execution)).with(Queues.KIND, Queues.EXECUTION);
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

    /** Remembers instead of writing; refuses what it is told to, and knows the receipts that it is told to. */
    private static final class Log extends FeedbackLog {

        private final List<List<FeedbackEvent>> batches = new ArrayList<>();
        private String odd = "";
        private boolean away;
        private final List<DeliveryReceipt> recorded = new ArrayList<>();
        private BooleanSupplier known = () -> false;
        private int asked;
        private int lenient;

        @Override
        public boolean record(DeliveryReceipt receipt, boolean inOtherBase) {
            asked++;
            lenient += inOtherBase ? 1 : 0;
            boolean done = known.getAsBoolean();
            if (done) {
                recorded.add(receipt);
            }
            return done;
        }

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
