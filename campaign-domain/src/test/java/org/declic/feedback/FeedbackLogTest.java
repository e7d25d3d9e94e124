package org.declic.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.feedback.FeedbackFixture.anEvent;
import static org.declic.feedback.FeedbackStatus.BOUNCE;
import static org.declic.feedback.FeedbackStatus.DELAY;
import static org.declic.feedback.FeedbackStatus.DELIVERED;
import static org.declic.feedback.FeedbackStatus.SENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.declic.DomainFixture;
import org.declic.channel.Channel;
import org.declic.database.Database;
import org.declic.database.DatabaseUnavailableException;
import org.declic.database.Engine;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.Acceptance;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.ExecutionId;
import org.declic.execution.Recipient;
import org.declic.execution.RequestFingerprint;
import org.declic.execution.TriggeredCampaign;
import org.declic.feedback.ExecutionReport.History;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class FeedbackLogTest {

    private static final AcceptedExecution EXECUTION =
            ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("campaign"), "request", 3);
    private static final AcceptedMessage FIRST = ExecutionFixture.message(EXECUTION, 0);
    private static final FeedbackEvent SENT_EVENT = anEvent(EXECUTION, SENT, 5);

    private final Database database;
    private final ExecutionReports executions;
    private final FeedbackLog log;

    FeedbackLogTest(Database database) {
        this.database = database;
        DomainFixture domain = new DomainFixture(database);
        executions = domain.executions;
        log = domain.feedback;
    }

    @Test
    void recordsAcceptanceAndEventInOneBatch() {
        record(List.of(EXECUTION), List.of(SENT_EVENT));

        requireFirstSent();
        assertThat(database.rows("message")).isEqualTo(3);
    }

    @Test
    void recordsAcceptanceAndEventInTwoBatches() {
        record(List.of(EXECUTION), List.of());
        assertThat(status(FIRST.messageId())).contains(FeedbackStatus.ACCEPTED);

        record(List.of(), List.of(SENT_EVENT));

        requireFirstSent();
    }

    @Test
    void recordsAnEventBeforeItsAcceptance() {
        FeedbackEvent ofSecond = anEvent(ExecutionFixture.message(EXECUTION, 1), SENT, 1, 5);
        record(List.of(), List.of(ofSecond, SENT_EVENT));
        assertThat(status(FIRST.messageId())).contains(SENT);
        assertThat(executions.find(new SandboxId("prod"), EXECUTION.executionId()))
                .isEmpty();

        record(List.of(EXECUTION), List.of());

        requireFirstSent();
        assertThat(executions
                        .find(new SandboxId("prod"), EXECUTION.executionId())
                        .orElseThrow()
                        .recipients())
                .extracting(history -> history.state().identity().userId())
                .containsExactly("user0@example.com", "user1@example.com", "user2@example.com");
    }

    @Test
    void recordsNothingInAnEmptyBatch() {
        record(List.of(), List.of());

        assertThat(rows()).containsExactly(0L, 0L, 0L);
        assertThat(status(new MessageId("none"))).isEmpty();
    }

    @Test
    void leavesEverythingAsItIsWhenABatchIsRepeated() {
        List<FeedbackEvent> events =
                List.of(anEvent(FIRST, DELAY, 1, 1).because("4.2.1", "Mailbox busy"), anEvent(FIRST, SENT, 2, 5));
        record(List.of(EXECUTION), events);
        ExecutionReport before = report();

        record(List.of(EXECUTION), events);
        record(List.of(), events);
        record(List.of(EXECUTION), List.of());

        assertThat(report()).isEqualTo(before);
        assertThat(rows()).containsExactly(1L, 3L, 2L);
    }

    @Test
    void recordsTheSameIdOnceWithinABatch() {
        record(List.of(EXECUTION, EXECUTION), List.of(SENT_EVENT, SENT_EVENT));

        requireFirstSent();
        assertThat(rows()).containsExactly(1L, 3L, 1L);
    }

    @Test
    void recordsWhatIsNewInABatchThatIsPartlyKnown() {
        AcceptedExecution another =
                ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("campaign"), "another", 2);
        FeedbackEvent delivered = anEvent(EXECUTION, DELIVERED, 9);
        FeedbackEvent anothersSent = anEvent(another, SENT, 6);
        record(List.of(EXECUTION), List.of(SENT_EVENT));

        record(List.of(EXECUTION, another), List.of(SENT_EVENT, delivered, anothersSent));

        assertThat(status(FIRST.messageId())).contains(DELIVERED);
        assertThat(status(anothersSent.messageId())).contains(SENT);
        assertThat(rows()).containsExactly(2L, 5L, 3L);
    }

    @Test
    void recordsFiveHundredEventsAtOnceAndAgain() {
        List<AcceptedExecution> accepted = new ArrayList<>();
        List<FeedbackEvent> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            AcceptedExecution execution =
                    ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("campaign"), "request" + i, 1);
            accepted.add(execution);
            events.add(anEvent(execution, i % 2 == 0 ? SENT : BOUNCE, i));
        }

        record(accepted, events);
        record(accepted, events);

        assertThat(rows()).containsExactly(500L, 500L, 500L);
        assertThat(executions.counts(new SandboxId("prod"), new CampaignId("campaign")))
                .containsEntry(SENT, 250L)
                .containsEntry(BOUNCE, 250L)
                .hasSize(2);
    }

    @Test
    void recordsEventsWithoutAcceptanceInsideAPartlyKnownBatch() {
        AcceptedExecution unknown =
                ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("campaign"), "unknown", 1);
        record(List.of(EXECUTION), List.of(SENT_EVENT));

        record(List.of(), List.of(SENT_EVENT, anEvent(unknown, DELAY, 1), anEvent(unknown, SENT, 2)));

        assertThat(status(ExecutionFixture.message(unknown, 0).messageId())).contains(SENT);
    }

    @Test
    void keepsThatAMessageIsPossiblySentTwice() {
        FeedbackEvent again = anEvent(FIRST, SENT, 1, 7).markedPossiblyTwice();
        record(List.of(EXECUTION), List.of(SENT_EVENT));
        assertThat(state().possiblyTwice()).isFalse();

        record(List.of(), List.of(again));
        assertThat(state().possiblyTwice()).isTrue();
        assertThat(state().status()).isEqualTo(SENT);
        assertThat(state().attempts()).isOne();

        record(List.of(), List.of(anEvent(FIRST, DELIVERED, 2, 9)));
        assertThat(state().possiblyTwice()).isTrue();
        assertThat(state().status()).isEqualTo(DELIVERED);
    }

    @Test
    void keepsThatAMessageIsPossiblySentTwiceWithinOneBatch() {
        record(
                List.of(EXECUTION),
                List.of(SENT_EVENT, anEvent(FIRST, SENT, 1, 7).markedPossiblyTwice()));

        assertThat(state().possiblyTwice()).isTrue();
        assertThat(state().attempts()).isOne();
    }

    @Test
    void keepsReasonAttemptAndTimeOfTheLastStep() {
        record(
                List.of(EXECUTION),
                List.of(
                        anEvent(FIRST, DELAY, 1, 1)
                                .because("4.2.1", "Mailbox busy")
                                .by("mx1")
                                .triedAgainAt(TestClock.START.plusSeconds(4)),
                        anEvent(FIRST, BOUNCE, 2, 5)
                                .because("5.1.1", "No such user")
                                .by("mx2")));

        assertThat(state().reason()).isEqualTo("5.1.1");
        assertThat(state().attempts()).isEqualTo(2);
        assertThat(state().message().acceptedAt()).isEqualTo(TestClock.START);
        assertThat(state().modifiedAt()).isEqualTo(TestClock.START.plusSeconds(5));
        assertThat(first().steps())
                .containsExactly(
                        new MessageState.Step(FeedbackStatus.ACCEPTED, TestClock.START, Explanation.NONE, null),
                        new MessageState.Step(
                                DELAY,
                                TestClock.START.plusSeconds(1),
                                new Explanation("4.2.1", "Mailbox busy", "mx1"),
                                TestClock.START.plusSeconds(4)),
                        new MessageState.Step(
                                BOUNCE,
                                TestClock.START.plusSeconds(5),
                                new Explanation("5.1.1", "No such user", "mx2"),
                                null));
    }

    @Test
    void keepsHostileTextWithinItsColumns() {
        String hostile = "\u0000\r\n" + "😀".repeat(600);

        record(List.of(EXECUTION), List.of(SENT_EVENT.because(hostile, hostile).by(hostile)));

        MessageState.Step step = first().steps().get(1);
        assertThat(step.explanation().reason()).startsWith(" 😀").hasSizeLessThanOrEqualTo(100);
        assertThat(step.explanation().detail()).startsWith(" 😀").hasSizeLessThanOrEqualTo(500);
        assertThat(step.explanation().provider()).startsWith(" 😀").hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void writesNothingOfABatchThatTheDatabaseCannotTakeNow() {
        alter("alter table feedback_event drop column provider");

        assertThatThrownBy(() -> record(List.of(EXECUTION), List.of(SENT_EVENT)))
                .isInstanceOf(DatabaseUnavailableException.class);

        assertThat(rows()).containsExactly(0L, 0L, 0L);
        alter("alter table feedback_event add column provider varchar(255)");
        record(List.of(EXECUTION), List.of(SENT_EVENT));
        requireFirstSent();
    }

    @Test
    void writesNothingOfABatchThatTheDatabaseCanNeverTake() {
        AcceptedExecution tooLong = withUser("u".repeat(321));

        assertThatThrownBy(() -> record(List.of(EXECUTION, tooLong), List.of(SENT_EVENT)))
                .isInstanceOf(UnrecordableException.class);
        assertThat(rows()).containsExactly(0L, 0L, 0L);

        record(List.of(EXECUTION), List.of());
        assertThatThrownBy(() -> record(List.of(EXECUTION, tooLong), List.of(SENT_EVENT)))
                .isInstanceOf(UnrecordableException.class);
        assertThat(rows()).containsExactly(1L, 3L, 0L);
    }

    @Test
    void tellsWhatPostgresqlCanNeverTake() {
        AcceptedExecution withNul = withUser("\u0000");

        if (database.engine() == Engine.POSTGRESQL) {
            assertThatThrownBy(() -> record(List.of(withNul), List.of())).isInstanceOf(UnrecordableException.class);
        } else {
            record(List.of(withNul), List.of());
        }

        assertThat(database.rows("execution")).isEqualTo(database.engine() == Engine.POSTGRESQL ? 0 : 1);
    }

    @Test
    void cannotRecordOrReadWithoutADatabase() {
        EmbeddedDataSource none = new EmbeddedDataSource();
        none.setDatabaseName("memory:none");
        FeedbackLog unreachable = new FeedbackLog(none);

        assertThatThrownBy(() -> unreachable.record(List.of(EXECUTION), List.of()))
                .isInstanceOf(DatabaseUnavailableException.class);
        assertThatThrownBy(() -> unreachable.progress(new MessageId("m")))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    private void requireFirstSent() {
        assertThat(state().status()).isEqualTo(SENT);
        assertThat(state().attempts()).isOne();
        assertThat(status(FIRST.messageId())).contains(SENT);
        assertThat(report().requestId()).isEqualTo("request");
        assertThat(report().recipients()).hasSize(3);
        assertThat(executions.acceptance(new SandboxId("prod"), EXECUTION.executionId()))
                .contains(new Acceptance(EXECUTION.fingerprint(), TestClock.START, EXECUTION.clientId()));
        assertThat(status(ExecutionFixture.message(EXECUTION, 2).messageId())).contains(FeedbackStatus.ACCEPTED);
    }

    private void record(List<AcceptedExecution> accepted, List<FeedbackEvent> events) {
        log.record(accepted, events);
    }

    private Optional<FeedbackStatus> status(MessageId messageId) {
        return log.progress(messageId).map(FeedbackLog.Progress::status);
    }

    private MessageState state() {
        return first().state();
    }

    private History first() {
        return executions.findMessage(new SandboxId("prod"), FIRST.messageId()).orElseThrow();
    }

    private ExecutionReport report() {
        return executions.find(new SandboxId("prod"), EXECUTION.executionId()).orElseThrow();
    }

    private List<Long> rows() {
        return List.of(database.rows("execution"), database.rows("message"), database.rows("feedback_event"));
    }

    private void alter(String sql) {
        database.inTransaction(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    private static AcceptedExecution withUser(String userId) {
        Recipient recipient = new Recipient(
                new MessageId("m1"), "email", userId, "a@b.example", false, java.util.Map.of(), java.util.Map.of());
        return new AcceptedExecution(
                new ExecutionId("UMA-1"),
                "request",
                new TriggeredCampaign(new SandboxId("prod"), new CampaignId("campaign"), Channel.EMAIL),
                1,
                "shop",
                new RequestFingerprint(1, 2),
                TestClock.START,
                List.of(recipient));
    }
}
