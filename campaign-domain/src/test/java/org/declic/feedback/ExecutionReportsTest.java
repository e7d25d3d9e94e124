package org.declic.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.feedback.FeedbackFixture.anEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.ExecutionId;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ExecutionReportsTest {

    private final FeedbackLog log;
    private final ExecutionReports executions;
    private final MessageSearch search;

    ExecutionReportsTest(Database database) {
        DomainFixture domain = new DomainFixture(database);
        log = domain.feedback;
        executions = domain.executions;
        search = domain.messageSearch;
    }

    @Test
    void reportsAnExecutionWithItsRecipientsInTheirOrder() {
        AcceptedExecution execution = accepted("request", 12);

        ExecutionReport report =
                executions.find(new SandboxId("prod"), execution.executionId()).orElseThrow();

        assertThat(report.executionId()).isEqualTo(execution.executionId());
        assertThat(report.requestId()).isEqualTo("request");
        assertThat(report.campaignId()).isEqualTo(new CampaignId("campaign"));
        assertThat(report.campaignVersion()).isOne();
        assertThat(report.acceptedAt()).isEqualTo(TestClock.START);
        assertThat(report.recipients())
                .extracting(history -> history.state().messageId())
                .containsExactlyElementsOf(
                        execution.messages().map(AcceptedMessage::messageId).toList());
    }

    @Test
    void ordersTheHistoryByTimeAndNotByArrival() {
        AcceptedExecution execution = accepted("request", 1);
        log.record(List.of(), List.of(anEvent(execution, FeedbackStatus.DELIVERED, 9)));
        log.record(List.of(), List.of(anEvent(execution, FeedbackStatus.SENT, 5)));
        log.record(List.of(), List.of(anEvent(execution, FeedbackStatus.DELAY, 1)));

        List<MessageState.Step> steps = report(execution).recipients().get(0).steps();

        assertThat(steps)
                .extracting(MessageState.Step::status)
                .containsExactly(
                        FeedbackStatus.ACCEPTED, FeedbackStatus.DELAY, FeedbackStatus.SENT, FeedbackStatus.DELIVERED);
        assertThat(executions
                        .findMessage(
                                new SandboxId("prod"),
                                ExecutionFixture.message(execution, 0).messageId())
                        .orElseThrow()
                        .steps())
                .isEqualTo(steps);
    }

    @Test
    void isInProgressUntilEveryMessageIsDecided() {
        AcceptedExecution execution = accepted("request", 2);
        assertThat(report(execution).status()).isEqualTo("InProgress");

        happens(execution, 0, FeedbackStatus.SENT);
        assertThat(report(execution).status()).isEqualTo("InProgress");

        happens(execution, 1, FeedbackStatus.DELAY);
        assertThat(report(execution).status()).isEqualTo("InProgress");

        happens(execution, 1, FeedbackStatus.BOUNCE);
        assertThat(report(execution).status()).isEqualTo("Succeeded");
    }

    @Test
    void failsWhenNoMessageWentOut() {
        AcceptedExecution execution = accepted("request", 2);

        happens(execution, 0, FeedbackStatus.BOUNCE);
        happens(execution, 1, FeedbackStatus.EXCLUDE);

        assertThat(report(execution).status()).isEqualTo("Failed");
    }

    @Test
    void succeedsWhenAMessageWasDelivered() {
        AcceptedExecution execution = accepted("request", 1);

        happens(execution, 0, FeedbackStatus.SENT);
        happens(execution, 0, FeedbackStatus.DELIVERED);

        assertThat(report(execution).status()).isEqualTo("Succeeded");
    }

    @Test
    void isNotThereForAnotherSandboxOrAnotherId() {
        AcceptedExecution execution = accepted("request", 1);
        MessageId messageId = ExecutionFixture.message(execution, 0).messageId();

        assertThat(executions.find(new SandboxId("dev"), execution.executionId()))
                .isEmpty();
        assertThat(executions.acceptance(new SandboxId("dev"), execution.executionId()))
                .isEmpty();
        assertThat(executions.findMessage(new SandboxId("dev"), messageId)).isEmpty();
        assertThat(search.page(new SandboxId("dev"), MessageSearch.Filter.ALL, Optional.empty(), 10)
                        .items())
                .isEmpty();
        for (String unknown : List.of("", "UMA-1", "\u0000", "x".repeat(1000))) {
            assertThat(executions.find(new SandboxId("prod"), new ExecutionId(unknown)))
                    .isEmpty();
            assertThat(executions.findMessage(new SandboxId("prod"), new MessageId(unknown)))
                    .isEmpty();
        }
    }

    @Test
    void knowsTheStateOfAMessageForTheOneWhoDelivers() {
        AcceptedExecution execution = accepted("request", 1);
        MessageId messageId = ExecutionFixture.message(execution, 0).messageId();

        MessageState state = executions.state(messageId).orElseThrow();

        assertThat(state.messageId()).isEqualTo(messageId);
        assertThat(state.message().executionId()).isEqualTo(execution.executionId());
        assertThat(state.status()).isEqualTo(FeedbackStatus.ACCEPTED);
        assertThat(executions.state(new MessageId("none"))).isEmpty();
    }

    @Test
    void countsTheMessagesOfACampaignByState() {
        AcceptedExecution execution = accepted("request", 3);
        log.record(
                List.of(ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("another"), "request", 1)),
                List.of());
        happens(execution, 0, FeedbackStatus.SENT);
        happens(execution, 1, FeedbackStatus.SENT);

        assertThat(executions.counts(new SandboxId("prod"), new CampaignId("campaign")))
                .isEqualTo(Map.of(FeedbackStatus.SENT, 2L, FeedbackStatus.ACCEPTED, 1L));
        assertThat(executions.counts(new SandboxId("prod"), new CampaignId("none")))
                .isEmpty();
        assertThat(executions.counts(new SandboxId("dev"), new CampaignId("campaign")))
                .isEmpty();
    }

    @Test
    void pagesMessagesNewestFirstWithoutGapsOrRepeats() {
        AcceptedExecution execution = accepted("request", 23); // all accepted at the same time
        log.record(
                List.of(ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("another"), "request", 2)),
                List.of());

        assertThat(everyMessage(MessageSearch.Filter.of(new CampaignId("campaign"))))
                .containsExactlyInAnyOrderElementsOf(
                        execution.messages().map(AcceptedMessage::messageId).toList());
        assertThat(everyMessage(MessageSearch.Filter.ALL)).hasSize(25).doesNotHaveDuplicates();
        assertThat(everyMessage(MessageSearch.Filter.of(new CampaignId("none"))))
                .isEmpty();
    }

    @Test
    void findsMessagesByWhatIsKnownOfThem() {
        AcceptedExecution execution = accepted("order-4711", 3);
        accepted("order-4712", 2);
        happens(execution, 1, FeedbackStatus.SENT);
        AcceptedMessage second = ExecutionFixture.message(execution, 1);
        Instant at = second.acceptedAt();
        String recipient = second.recipient().userId();

        assertThat(everyMessage(looking("", "order-4711", Set.of(), null, null)))
                .hasSize(3);
        assertThat(everyMessage(looking("", "order-4713", Set.of(), null, null)))
                .isEmpty();
        assertThat(everyMessage(looking(recipient, "order-4711", Set.of(), null, null)))
                .containsExactly(second.messageId());
        assertThat(everyMessage(looking(recipient.toUpperCase(Locale.ROOT), "order-4711", Set.of(), null, null)))
                .containsExactly(second.messageId());
        assertThat(everyMessage(looking("", "", Set.of(FeedbackStatus.SENT), null, null)))
                .containsExactly(second.messageId());
        assertThat(everyMessage(looking("", "", Set.of(FeedbackStatus.SENT, FeedbackStatus.ACCEPTED), null, null)))
                .hasSize(5);
        assertThat(everyMessage(looking("", "", Set.of(), at, at.plusMillis(1))))
                .hasSize(5);
        assertThat(everyMessage(looking("", "", Set.of(), at.plusMillis(1), null)))
                .isEmpty();
        assertThat(everyMessage(looking("", "", Set.of(), null, at))).isEmpty();
        assertThat(everyMessage(looking("a\u0000b", "", Set.of(), null, null))).isEmpty();
    }

    @Test
    void findsTheMessagesOfHoweverManyExecutions() {
        int many = 1_100;
        log.record(
                IntStream.range(0, many)
                        .mapToObj(one -> ExecutionFixture.anExecution(
                                new SandboxId("prod"), new CampaignId("campaign-" + one), "shared", 1))
                        .toList(),
                List.of());
        accepted("another", 1);

        Page<MessageState> page = search.page(
                new SandboxId("prod"), looking("", "shared", Set.of(), null, null), Optional.empty(), many + 1);

        assertThat(page.items()).hasSize(many);
        assertThat(search.page(new SandboxId("dev"), looking("", "shared", Set.of(), null, null), Optional.empty(), 1)
                        .items())
                .isEmpty();
    }

    private static MessageSearch.Filter looking(
            String recipient,
            String requestId,
            Set<FeedbackStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new MessageSearch.Filter(
                Optional.empty(),
                recipient,
                requestId,
                statuses,
                "",
                Optional.empty(),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
    }

    private List<MessageId> everyMessage(MessageSearch.Filter filter) {
        List<MessageId> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<MessageState> page = search.page(new SandboxId("prod"), filter, after, 5);
            page.items().forEach(message -> found.add(message.messageId()));
            after = page.nextKey();
        } while (after.isPresent());
        return found;
    }

    private AcceptedExecution accepted(String requestId, int recipients) {
        AcceptedExecution execution =
                ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("campaign"), requestId, recipients);
        log.record(List.of(execution), List.of());
        return execution;
    }

    private void happens(AcceptedExecution execution, int index, FeedbackStatus status) {
        log.record(List.of(), List.of(anEvent(ExecutionFixture.message(execution, index), status, 1, 1)));
    }

    private ExecutionReport report(AcceptedExecution execution) {
        return executions.find(new SandboxId("prod"), execution.executionId()).orElseThrow();
    }
}
