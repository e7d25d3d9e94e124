package org.declic.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import org.declic.DomainFixture;
import org.declic.audit.AuditLog;
import org.declic.database.Database;
import org.declic.database.DatabaseUnavailableException;
import org.declic.database.OnEveryDatabase;
import org.declic.deadletter.DeadLetter;
import org.declic.deadletter.DeadLetterFilter;
import org.declic.deadletter.DeadLetterReplay;
import org.declic.deadletter.DeadLetters;
import org.declic.delivery.DeliveryQueues;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.Envelope;
import org.declic.queue.FailedMessage;
import org.declic.queue.QueueMessage;
import org.declic.queue.QueueSession;
import org.declic.queue.Queues;
import org.declic.shared.CampaignId;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DeadLetterDrainTest {

    private static final SandboxId PROD = new SandboxId("prod");
    private static final AcceptedMessage MESSAGE =
            ExecutionFixture.message(ExecutionFixture.anExecution(PROD, new CampaignId("c"), "r", 1), 0);

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final QueueSession session = broker.sessions().open();
    private final TestClock clock = new TestClock();
    private final DeadLetters letters;

    DeadLetterDrainTest(Database database) throws Exception {
        letters = database.transactional(
                new DeadLetters(database.entities(), new AuditLog(database.entities(), new Ids(), clock), clock));
    }

    @AfterEach
    void stop() {
        session.close();
        broker.close();
    }

    @Test
    void movesWhatFailedAtEveryDeliveryIntoTheDatabase() throws Exception {
        deliverInVain();

        DeadLetterDrain.keepBatch(session, letters);

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.messageId()).isEqualTo(MESSAGE.messageId());
            assertThat(letter.origin().queue()).isEqualTo("EmailDelivery");
            assertThat(letter.cause().text()).isEqualTo(FailedMessage.FAILED_AT_EVERY_DELIVERY);
        });
        assertThat(broker.drain(Queues.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void movesWhatWasSetAsideIntoTheDatabase() throws Exception {
        Envelope unreadable = new Envelope(1, "", new byte[] {'?'}, 0, false);
        new DeliveryQueues(broker.groupCommit()).setAside(unreadable, Queues.EMAIL_DELIVERY, "Cannot be read");

        DeadLetterDrain.keepBatch(session, letters);

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.sandboxId()).isNull();
            assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin("EmailDelivery", "", 1, 0));
            assertThat(letter.cause().text()).isEqualTo("Cannot be read");
        });
    }

    @Test
    void keepsOfAnOddOneThatItWasThereAndTheOthersWhole() throws Exception {
        deliverInVain();
        new DeliveryQueues(broker.groupCommit())
                .setAside(new Envelope(1, "", new byte[] {'?'}, 0, false), Queues.EMAIL_DELIVERY, "odd");
        DeadLetters picky = new DeadLetters() {
            @Override
            public void keep(List<FailedMessage> failed) {
                if (failed.stream().anyMatch(message -> message.cause().equals("odd"))) {
                    throw new IllegalStateException("refused");
                }
                letters.keep(failed);
            }
        };

        DeadLetterDrain.keepBatch(session, picky);

        assertThat(letters())
                .extracting(letter -> letter.cause().text())
                .containsExactlyInAnyOrder(FailedMessage.FAILED_AT_EVERY_DELIVERY, "Cannot be kept whole");
        assertThat(broker.drain(Queues.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void keepsAMessageOnceThatComesAgainAfterACrash() throws Exception {
        deliverInVain();
        DeadLetters crashing = new DeadLetters() {
            @Override
            public void keep(List<FailedMessage> failed) {
                letters.keep(failed);
                throw new IllegalStateException("after the database's commit, before the broker's");
            }
        };

        assertThatThrownBy(() -> DeadLetterDrain.keepBatch(session, crashing))
                .isInstanceOf(IllegalStateException.class);
        DeadLetterDrain.keepBatch(session, letters);

        assertThat(letters()).hasSize(1);
        assertThat(broker.drain(Queues.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void leavesEverythingInTheQueueWhileTheDatabaseIsAway() throws Exception {
        deliverInVain();
        DeadLetters away = new DeadLetters() {
            @Override
            public void keep(List<FailedMessage> failed) {
                throw new DatabaseUnavailableException(new SQLTransientConnectionException());
            }
        };

        for (int i = 0; i < EmbeddedBroker.MOST_DELIVERIES - 1; i++) {
            assertThatThrownBy(() -> DeadLetterDrain.keepBatch(session, away))
                    .isInstanceOf(DatabaseUnavailableException.class);
        }
        DeadLetterDrain.keepBatch(session, letters);

        assertThat(letters()).hasSize(1);
    }

    @Test
    void givesAReplayThatFailsAgainALetterOfItsOwn() throws Exception {
        deliverInVain();
        DeadLetterDrain.keepBatch(session, letters);
        String first = letters().get(0).id();

        new DeadLetterReplay(letters, broker.sessions(), clock).replay(DomainFixture.ADMINISTRATOR, PROD, first);
        broker.failEveryDelivery(Queues.EMAIL_DELIVERY);
        DeadLetterDrain.keepBatch(session, letters);

        assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.messageId()).isEqualTo(MESSAGE.messageId()));
    }

    private void deliverInVain() throws Exception {
        session.send(List.of(
                QueueMessage.to(Queues.EMAIL_DELIVERY, MESSAGE.messageId().value(), MESSAGE.bytes())));
        session.close();
        broker.failEveryDelivery(Queues.EMAIL_DELIVERY);
    }

    private List<DeadLetter> letters() {
        return letters.page(PROD, DeadLetterFilter.ALL, Optional.empty(), 10).items();
    }
}
