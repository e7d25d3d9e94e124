package org.declic.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.feedback.MessageSearch;
import org.declic.feedback.MessageState;
import org.declic.feedback.reaction.Reaction;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interaction.Kind;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class InteractionsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final DomainFixture domain;
    private final Interactions interactions;
    private final SentMessages messages;
    private final MessageSearch search;
    private final AcceptedExecution execution;
    private final List<MessageId> ids;

    InteractionsTest(Database database) {
        domain = new DomainFixture(database);
        interactions = database.transactional(new Interactions(database.entities()));
        messages = database.transactional(new SentMessages(database.entities(), domain.executions));
        search = database.transactional(new MessageSearch(database.entities()));
        execution = ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("campaign"), "request", 3);
        domain.feedback.record(List.of(execution), List.of());
        ids = execution.messages().map(AcceptedMessage::messageId).toList();
    }

    private void record(int message, Kind kind, String url, boolean machine, int seconds) {
        interactions.record(List.of(Interaction.of(ids.get(message), kind, url, machine, NOON.plusSeconds(seconds))));
    }

    private Map<Kind, Long> counts() {
        return interactions.counts(execution.sandboxId(), execution.campaign().campaignId());
    }

    @Test
    void countsMessagesThatPeopleDidSomethingWith() {
        record(0, Kind.OPEN, "", false, 0);
        record(0, Kind.OPEN, "", false, 600);
        record(0, Kind.CLICK, "https://shop.example/a", false, 1);
        record(0, Kind.CLICK, "https://shop.example/b", false, 2);
        record(1, Kind.OPEN, "", false, 0);
        record(1, Kind.UNSUBSCRIBE, "", false, 3);
        record(2, Kind.OPEN, "", true, 0);

        assertThat(counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Kind.OPEN, 2L, Kind.CLICK, 1L, Kind.UNSUBSCRIBE, 1L));
        assertThat(interactions.counts(
                        new SandboxId("another"), execution.campaign().campaignId()))
                .isEmpty();
    }

    @Test
    void theSameWithinAMinuteIsOneAndARepetitionChangesNothing() {
        record(0, Kind.OPEN, "", false, 0);
        record(0, Kind.OPEN, "", false, 59);

        assertThat(Interaction.of(ids.get(0), Kind.OPEN, "", false, NOON).id())
                .isEqualTo(Interaction.of(ids.get(0), Kind.OPEN, "", false, NOON.plusSeconds(59))
                        .id())
                .isNotEqualTo(Interaction.of(ids.get(0), Kind.OPEN, "", false, NOON.plusSeconds(60))
                        .id())
                .isNotEqualTo(
                        Interaction.of(ids.get(0), Kind.OPEN, "", true, NOON).id());
        assertThat(counts()).containsExactly(Map.entry(Kind.OPEN, 1L));
    }

    @Test
    void whatIsOfNoMessageOfOursIsDropped() {
        interactions.record(List.of(Interaction.of(new MessageId("unknown"), Kind.OPEN, "", false, NOON)));

        assertThat(counts()).isEmpty();
    }

    @Test
    void findsAMessageWithAllThatItWasGiven() {
        assertThat(messages.find(ids.get(1)))
                .contains(execution.messages().toList().get(1));
        assertThat(messages.find(new MessageId("unknown"))).isEmpty();
    }

    @Test
    void findsTheMessagesBehindTheCounts() {
        record(0, Kind.OPEN, "", false, 0);
        record(0, Kind.OPEN, "", false, 600);
        record(1, Kind.OPEN, "", false, 0);
        record(1, Kind.UNSUBSCRIBE, "", false, 3);
        record(2, Kind.OPEN, "", true, 0);
        record(2, Kind.CLICK, "https://shop.example/a", true, 0);

        assertThat(found(Reaction.OPEN)).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        assertThat(found(Reaction.UNSUBSCRIBE)).containsExactly(ids.get(1));
        assertThat(found(Reaction.CLICK)).isEmpty();
    }

    private List<MessageId> found(Reaction reaction) {
        MessageSearch.Filter filter = new MessageSearch.Filter(
                Optional.of(new CampaignId("campaign")),
                "",
                "",
                Set.of(),
                "",
                Optional.of(reaction),
                Optional.empty(),
                Optional.empty());
        List<MessageId> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<MessageState> page = search.page(execution.sandboxId(), filter, after, 1);
            page.items().forEach(message -> found.add(message.messageId()));
            after = page.nextKey();
        } while (after.isPresent());
        return found;
    }
}
