package org.declic.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.feedback.FeedbackFixture.anEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

/** Whatever the order, the batches and the repetitions in which things are recorded, states only move forward. */
@OnEveryDatabase
class FeedbackOrderTest {

    private static final int ROUNDS = 40;
    private static final List<FeedbackStatus> FATES =
            List.copyOf(EnumSet.complementOf(EnumSet.of(FeedbackStatus.ACCEPTED)));

    private final Random random = new Random(20260302);
    private final DomainFixture domain;

    FeedbackOrderTest(Database database) {
        domain = new DomainFixture(database);
    }

    @Test
    void everySplitOfEveryOrderEndsInTheSameStateWithoutGoingBack() {
        for (int round = 0; round < ROUNDS; round++) {
            AcceptedExecution execution = ExecutionFixture.anExecution(
                    new SandboxId("prod"), new CampaignId("campaign"), "request" + round, 1);
            List<FeedbackEvent> events = someEvents(ExecutionFixture.message(execution, 0));

            recordInSomeBatches(execution, events);

            MessageState state =
                    domain.executions.state(events.get(0).messageId()).orElseThrow();
            Expected expected = Expected.after(events);
            assertThat(state.status()).as("%s", events).isEqualTo(expected.status());
            assertThat(state.attempts()).as("%s", events).isEqualTo(expected.attempts());
            assertThat(state.possiblyTwice()).as("%s", events).isEqualTo(expected.possiblyTwice());
            assertThat(domain.executions
                            .findMessage(new SandboxId("prod"), state.messageId())
                            .orElseThrow()
                            .steps())
                    .as("%s", events)
                    .hasSize(1 + events.size());
        }
    }

    private List<FeedbackEvent> someEvents(AcceptedMessage message) {
        List<FeedbackEvent> events = new ArrayList<>();
        for (int attempt = 1; attempt <= 4; attempt++) {
            FeedbackStatus status = FATES.get(random.nextInt(FATES.size()));
            FeedbackEvent event = anEvent(message, status, attempt, attempt);
            events.add(random.nextInt(5) == 0 ? event.markedPossiblyTwice() : event);
        }
        Collections.shuffle(events, random);
        return events;
    }

    /** In order, in batches of random length, some of them repeated, the acceptance somewhere in between. */
    private void recordInSomeBatches(AcceptedExecution execution, List<FeedbackEvent> events) {
        int acceptedBefore = random.nextInt(events.size());
        int from = 0;
        Optional<FeedbackStatus> last = Optional.empty();
        while (from < events.size()) {
            int to = from + 1 + random.nextInt(events.size() - from);
            List<AcceptedExecution> accepted =
                    from <= acceptedBefore && acceptedBefore < to ? List.of(execution) : List.of();
            List<FeedbackEvent> batch = events.subList(Math.max(0, from - random.nextInt(2)), to);
            domain.feedback.record(accepted, batch);
            last = requireForward(last, batch.get(0).messageId());
            from = to;
        }
    }

    private Optional<FeedbackStatus> requireForward(Optional<FeedbackStatus> before, MessageId messageId) {
        Optional<FeedbackStatus> now = domain.feedback.progress(messageId).map(FeedbackLog.Progress::status);
        boolean forward = before.isEmpty() || before.equals(now) || before.get().leadsTo(now.orElseThrow());
        assertThat(forward).as("from %s to %s", before, now).isTrue();
        return now;
    }

    /** What the rule of {@link FeedbackStatus#leadsTo} makes of events that come one by one. */
    private record Expected(FeedbackStatus status, int attempts, boolean possiblyTwice) {

        static Expected after(List<FeedbackEvent> events) {
            Expected state = new Expected(FeedbackStatus.ACCEPTED, 0, false);
            for (FeedbackEvent event : events) {
                boolean moves = state.status.leadsTo(event.status());
                state = new Expected(
                        moves ? event.status() : state.status,
                        moves ? event.attempt() : state.attempts,
                        state.possiblyTwice || event.possiblyTwice());
            }
            return state;
        }
    }
}
