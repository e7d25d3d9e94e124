package org.declic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.declic.DomainFixture;
import org.declic.channel.Channel;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.deadletter.DeadLetterState;
import org.declic.deadletter.FailedMessageFixture;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.Recipient;
import org.declic.feedback.FeedbackFixture;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageSearch;
import org.declic.feedback.MessageState;
import org.declic.outbox.CapturedMessage;
import org.declic.privacy.PersonDocument.InputPart;
import org.declic.privacy.PersonDocument.InteractionPart;
import org.declic.privacy.PersonDocument.MessagePart;
import org.declic.privacy.PersonDocument.MessagesPart;
import org.declic.privacy.PersonDocument.StepPart;
import org.declic.profile.Identity;
import org.declic.queue.FailedMessage;
import org.declic.shared.CampaignId;
import org.declic.shared.Json;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.declic.tracking.Interaction;
import org.declic.tracking.Interactions;
import org.declic.tracking.SentMessages;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MessagePrivacyTest {

    private static final Identity FIRST = new Identity("email", "user0@example.com");
    private static final Identity SECOND = new Identity("email", "user1@example.com");
    private static final CampaignId CAMPAIGN = new CampaignId("campaign");

    private final Database database;
    private final DomainFixture domain;
    private final PersonalData data;
    private final SentMessages sent;
    private final Interactions interactions;
    private final SandboxId prod;

    MessagePrivacyTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        data = PrivacyFixture.personalData(domain);
        sent = PrivacyFixture.sentMessages(domain);
        interactions = database.transactional(new Interactions(database.entities()));
        prod = domain.sandbox("prod").id();
    }

    private AcceptedExecution execution(String request, int recipients) {
        return ExecutionFixture.anExecution(prod, CAMPAIGN, request, recipients);
    }

    private AcceptedExecution recorded(AcceptedExecution execution) {
        domain.feedback.record(List.of(execution), List.of());
        return execution;
    }

    private static AcceptedMessage first(AcceptedExecution execution) {
        return ExecutionFixture.message(execution, 0);
    }

    private static AcceptedMessage second(AcceptedExecution execution) {
        return ExecutionFixture.message(execution, 1);
    }

    private void bounces(AcceptedMessage message) {
        domain.feedback.record(
                List.of(),
                List.of(FeedbackFixture.anEvent(message, FeedbackStatus.BOUNCE, 1, 5)
                        .because("5.1.1", "No mailbox")
                        .by("550 " + message.recipient().address())));
    }

    private void clicks(AcceptedMessage message, String url) {
        interactions.record(
                List.of(Interaction.of(message.messageId(), Interaction.Kind.CLICK, url, false, TestClock.START)));
    }

    private void isCaptured(AcceptedMessage message) {
        domain.outbox.capture(new CapturedMessage(
                message.messageId(),
                prod,
                Channel.EMAIL,
                "shop@example.com",
                message.recipient().address(),
                new CapturedMessage.Body("Subject", "<p>Hello</p>", "Hello"),
                TestClock.START));
    }

    private MessagesPart messages(Identity identity) {
        return data.export(DomainFixture.ADMINISTRATOR, prod, identity).messages();
    }

    private void erase(Identity identity) {
        data.erase(DomainFixture.ADMINISTRATOR, prod, identity);
    }

    private MessageState state(AcceptedMessage message) {
        return domain.executions.state(message.messageId()).orElseThrow();
    }

    private List<MessageState> found(String recipient) {
        MessageSearch.Filter filter = new MessageSearch.Filter(
                Optional.empty(), recipient, "", Set.of(), "", Optional.empty(), Optional.empty(), Optional.empty());
        return domain.messageSearch.page(prod, filter, Optional.empty(), 10).items();
    }

    @Test
    void givesOutMessagesWithWhatIsKeptOfThem() {
        AcceptedExecution execution = recorded(execution("request", 2));
        bounces(first(execution));
        clicks(first(execution), "https://shop.example/a");
        clicks(second(execution), "https://shop.example/b");

        MessagesPart messages = messages(FIRST);

        assertThat(messages.truncated()).isFalse();
        assertThat(messages.inputTruncated()).isFalse();
        MessagePart message = messages.items().get(0);
        assertThat(messages.items()).hasSize(1);
        assertThat(message.messageId()).isEqualTo(first(execution).messageId().value());
        assertThat(message.recipient()).isEqualTo(FIRST);
        assertThat(message.channel()).isEqualTo("email");
        assertThat(message.state().status()).isEqualTo("bounce");
        assertThat(message.state().reason()).isEqualTo("5.1.1");
        assertThat(message.state().acceptedAt()).isEqualTo(TestClock.START.toString());
        assertThat(message.state().steps())
                .containsExactly(new StepPart(
                        "bounce",
                        "5.1.1",
                        "No mailbox",
                        "550 user0@example.com",
                        TestClock.START.plusSeconds(5).toString()));
        assertThat(message.interactions())
                .containsExactly(
                        new InteractionPart("click", "https://shop.example/a", false, TestClock.START.toString()));
        InputPart input = Objects.requireNonNull(message.input());
        assertThat(input.address()).isEqualTo("user0@example.com");
        assertThat(input.context()).isEqualTo(Map.of("name", "é\u0000"));
        assertThat(Json.text(messages)).doesNotContain("user1", "https://shop.example/b");
    }

    @Test
    void messagesKeepTheirFiguresAndSayNoLongerWhom() {
        AcceptedExecution execution = recorded(execution("request", 2));
        bounces(first(execution));
        bounces(second(execution));
        clicks(first(execution), "https://shop.example/a?me=user0");
        isCaptured(first(execution));
        isCaptured(second(execution));

        erase(FIRST);

        assertThat(state(first(execution)).identity()).isEqualTo(MessageState.ERASED);
        assertThat(state(first(execution)).reason()).isEqualTo("5.1.1");
        assertThat(state(second(execution)).identity()).isEqualTo(SECOND);
        assertThat(domain.executions.counts(prod, CAMPAIGN)).isEqualTo(Map.of(FeedbackStatus.BOUNCE, 2L));
        assertThat(interactions.counts(prod, CAMPAIGN)).isEqualTo(Map.of(Interaction.Kind.CLICK, 1L));
        assertThat(database.value("select count(*) from interaction where url <> ''"))
                .asString()
                .isEqualTo("0");
        assertThat(database.value("select count(*) from feedback_event where detail is null and provider is null"))
                .asString()
                .isEqualTo("1");
        assertThat(domain.outbox.find(prod, first(execution).messageId())).isEmpty();
        assertThat(domain.outbox.find(prod, second(execution).messageId())).isPresent();
        assertThat(found("user0@example.com")).isEmpty();
        assertThat(sent.find(first(execution).messageId())).isEmpty();
        assertThat(sent.isErased(first(execution).messageId())).isTrue();
        assertThat(sent.find(second(execution).messageId())).contains(second(execution));
        assertThat(sent.isErased(second(execution).messageId())).isFalse();
        assertThatThrownBy(() -> erase(FIRST)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anExecutionOfOneRecipientIsEmpty() {
        AcceptedExecution execution = recorded(execution("request", 1));

        erase(FIRST);

        assertThat(sent.recipients(List.of(execution.executionId().value()))).isEmpty();
        assertThat(domain.executions
                        .find(prod, execution.executionId())
                        .orElseThrow()
                        .recipients())
                .hasSize(1);
    }

    @Test
    void whatCouldNotBeHandledIsDiscarded() {
        AcceptedExecution execution = recorded(execution("request", 2));
        FailedMessage failed = FailedMessageFixture.failed(first(execution), "Failed");
        domain.deadLetters.keep(List.of(failed, FailedMessageFixture.failed(second(execution), "Failed too")));

        erase(FIRST);

        assertThat(domain.deadLetters.get(prod, failed.id()).letter().handling().state())
                .isEqualTo(DeadLetterState.DISCARDED);
        assertThat(domain.deadLetters.get(prod, failed.id()).subject()).isEmpty();
        assertThat(database.rows("dead_letter_payload")).isOne();
    }

    @Test
    void everyIdentityOfAPersonCountsInAnySpellingOfItsNamespace() {
        domain.profiles.create(prod, List.of(FIRST, new Identity("crm", "c-1")), Map.of(), Map.of());
        AcceptedExecution byEmail = recorded(execution("request", 2));
        AcceptedExecution base = execution("by-card", 0);
        AcceptedExecution byCard = recorded(with(
                base,
                new Recipient(
                        base.executionId().messageId("CRM", "c-1"),
                        "CRM",
                        "c-1",
                        "user0@example.com",
                        true,
                        Map.of(),
                        Map.of())));

        assertThat(messages(FIRST).items())
                .extracting(MessagePart::recipient)
                .containsExactlyInAnyOrder(FIRST, new Identity("CRM", "c-1"));
        erase(new Identity("Crm", "c-1"));

        assertThat(Stream.of(first(byEmail), first(byCard)).map(this::state)).allMatch(MessageState::isErased);
        assertThat(sent.recipients(List.of(byCard.executionId().value()))).isEmpty();
        assertThat(domain.profiles.find(prod, FIRST)).isEmpty();
    }

    private static AcceptedExecution with(AcceptedExecution execution, Recipient recipient) {
        return new AcceptedExecution(
                execution.executionId(),
                execution.requestId(),
                execution.campaign(),
                execution.version(),
                execution.clientId(),
                execution.fingerprint(),
                execution.acceptedAt(),
                List.of(recipient));
    }

    @Test
    void whatIsRecordedAfterwardsIsErasedByDoingItAgain() {
        AcceptedExecution execution = recorded(execution("before", 1));
        erase(FIRST);
        recorded(execution); // the recorder may get it again
        recorded(execution("after", 1));

        assertThat(messages(FIRST).items()).hasSize(1);
        assertThat(sent.isErased(first(execution).messageId())).isTrue();
        erase(FIRST);
        assertThat(found("user0@example.com")).isEmpty();
    }

    @Test
    void anErasedMessageStillMovesOn() {
        AcceptedExecution execution = recorded(execution("request", 1));
        erase(FIRST);

        domain.feedback.record(List.of(), List.of(FeedbackFixture.anEvent(execution, FeedbackStatus.SENT, 1)));
        clicks(first(execution), "https://shop.example/late");

        assertThat(state(first(execution)).status()).isEqualTo(FeedbackStatus.SENT);
        assertThat(state(first(execution)).isErased()).isTrue();
        assertThat(database.value("select url from interaction")).isEqualTo("");
    }

    @Test
    void twoRecipientsOfOneExecutionAreErasedAtOnce() {
        List<String> executions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            executions.add(recorded(execution("request-" + i, 3)).executionId().value());
        }

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> erase(FIRST));
        erase(SECOND);
        other.join();

        assertThat(sent.recipients(executions))
                .hasSize(20)
                .allMatch(recipient -> recipient.userId().equals("user2@example.com"));
    }

    @Test
    void tenThousandMessagesAreErasedAndTheNewestGivenOut() {
        List<AcceptedExecution> executions = new ArrayList<>();
        for (int i = 0; i <= PersonMessages.MOST; i++) {
            executions.add(execution("request-" + i, i % 50 == 0 ? 2 : 1));
        }
        for (int start = 0; start < executions.size(); start += 1_000) {
            domain.feedback.record(executions.subList(start, Math.min(start + 1_000, executions.size())), List.of());
        }

        MessagesPart messages = messages(FIRST);
        assertThat(messages.truncated()).isTrue();
        assertThat(messages.items())
                .hasSize(PersonMessages.MOST)
                .allSatisfy(message -> assertThat(message.input()).isNotNull());
        erase(FIRST);

        assertThat(found("user0@example.com")).isEmpty();
        assertThat(database.value("select count(*) from message where user_id = 'erased'"))
                .asString()
                .isEqualTo("10001");
        assertThat(sent.recipients(executions.subList(0, 100).stream()
                        .map(execution -> execution.executionId().value())
                        .toList()))
                .as("every fiftieth has another recipient")
                .hasSize(2);
    }
}
