package org.declic.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.APPROVER;

import java.util.List;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.Envelope;
import org.declic.queue.FailedMessage;
import org.declic.queue.QueueSession;
import org.declic.queue.Queues;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DeadLetterReplayTest {

    private static final int MANY = 45; // more than go at once
    private static final SandboxId PROD = new SandboxId("prod");
    private static final AcceptedExecution EXECUTION =
            ExecutionFixture.anExecution(PROD, new CampaignId("c"), "r", MANY);

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final Database database;
    private final DeadLetters letters;
    private final DeadLetterReplay replay;

    DeadLetterReplayTest(Database database) throws Exception {
        this.database = database;
        DomainFixture domain = new DomainFixture(database);
        letters = domain.deadLetters;
        replay = new DeadLetterReplay(letters, broker.sessions(), domain.clock);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void putsTheMessageBackAsItWas() throws Exception {
        FailedMessage failed = failed(0);
        FailedMessage event = FailedMessageFixture.unreadable("?", "Feedback");
        letters.keep(List.of(failed, event));

        replay.replay(ADMINISTRATOR, PROD, failed.id());
        replay.replay(ADMINISTRATOR, PROD, event.id());

        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).singleElement().satisfies(envelope -> {
            assertThat(AcceptedMessage.read(envelope)).isEqualTo(message(0));
            assertThat(envelope.attempts()).isEqualTo(2);
        });
        assertThat(broker.drain(Queues.FEEDBACK)).singleElement().satisfies(envelope -> {
            assertThat(envelope.kind()).isEqualTo("event");
            assertThat(envelope.version()).isEqualTo(9);
            assertThat(envelope.body()).containsExactly('?');
        });
        assertThat(handling(failed))
                .isEqualTo(new DeadLetter.Handling(DeadLetterState.REPLAYED, "ada", TestClock.START));
        assertThat(database.rows("dead_letter_payload")).isEqualTo(2);
    }

    @Test
    void replaysALetterOnce() throws Exception {
        letters.keep(List.of(failed(0)));
        replay.replay(ADMINISTRATOR, PROD, failed(0).id());

        assertThatThrownBy(() -> replay.replay(ADMINISTRATOR, PROD, failed(0).id()))
                .isInstanceOf(ConflictException.class);

        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).hasSize(1);
    }

    /** The messages were sent; their letters were not marked. */
    @Test
    void doesNotDoubleWhatWasCutOff() throws Exception {
        letters.keep(failed());
        try (QueueSession session = broker.sessions().open()) {
            session.send(List.of(
                    letters.open(PROD, failed(0).id()),
                    letters.open(PROD, failed(30).id())));
        }

        replay.replay(ADMINISTRATOR, PROD, failed(0).id());
        assertThat(replay.replayGroup(ADMINISTRATOR, PROD, fingerprint())).isEqualTo(MANY - 1);

        assertThat(handling(failed(0)).state()).isEqualTo(DeadLetterState.REPLAYED);
        assertThat(handling(failed(30)).state()).isEqualTo(DeadLetterState.REPLAYED);
        assertThat(messages(broker.drain(Queues.EMAIL_DELIVERY)))
                .containsExactlyInAnyOrderElementsOf(EXECUTION.messages().toList());
    }

    @Test
    void leavesALetterOpenThatTheBrokerDidNotTake() throws Exception {
        letters.keep(List.of(failed(0)));
        broker.failWith(new IllegalStateException("as planned"));

        assertThatThrownBy(() -> replay.replay(ADMINISTRATOR, PROD, failed(0).id()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(handling(failed(0)).state()).isEqualTo(DeadLetterState.OPEN);
    }

    @Test
    void replaysTheOpenLettersOfAGroup() throws Exception {
        letters.keep(failed());
        letters.discard(ADMINISTRATOR, PROD, failed(7).id());

        assertThat(replay.replayGroup(ADMINISTRATOR, PROD, fingerprint())).isEqualTo(MANY - 1);
        assertThat(replay.replayGroup(ADMINISTRATOR, PROD, fingerprint())).isZero();

        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).hasSize(MANY - 1);
        assertThat(handling(failed(7)).state()).isEqualTo(DeadLetterState.DISCARDED);
    }

    @Test
    void cannotReplayWhatComesFromNobodyKnowsWhere() {
        FailedMessage stray = FailedMessageFixture.unreadable("?", "");
        letters.keep(List.of(stray));

        assertThatThrownBy(() -> replay.replay(ADMINISTRATOR, PROD, stray.id()))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("unknown-origin"));
        assertThat(handling(stray).state()).isEqualTo(DeadLetterState.OPEN);
    }

    @Test
    void letsOnlyAdministratorsReplay() throws Exception {
        letters.keep(List.of(failed(0)));

        assertThatThrownBy(() -> replay.replay(APPROVER, PROD, failed(0).id()))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> replay.replayGroup(APPROVER, PROD, fingerprint()))
                .isInstanceOf(MissingRightException.class);
        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).isEmpty();
    }

    private DeadLetter.Handling handling(FailedMessage failed) {
        return letters.find(PROD, failed.id()).orElseThrow().letter().handling();
    }

    private static List<AcceptedMessage> messages(List<Envelope> envelopes) {
        return envelopes.stream().map(AcceptedMessage::read).toList();
    }

    private static String fingerprint() {
        return CauseFingerprint.of("EmailDelivery", "No campaign 1");
    }

    private static AcceptedMessage message(int recipient) {
        return ExecutionFixture.message(EXECUTION, recipient);
    }

    private static List<FailedMessage> failed() {
        return IntStream.range(0, MANY).mapToObj(DeadLetterReplayTest::failed).toList();
    }

    private static FailedMessage failed(int recipient) {
        return FailedMessageFixture.failed(message(recipient), "No campaign " + recipient);
    }
}
