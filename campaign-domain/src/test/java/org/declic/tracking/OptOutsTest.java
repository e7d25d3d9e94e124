package org.declic.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.DomainFixture;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentDecision;
import org.declic.consent.ConsentSource;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interaction.Kind;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OptOutsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Database database;
    private final DomainFixture domain;
    private final Interactions interactions;
    private final SentMessages messages;
    private final OptOuts optOuts;
    private final SandboxId sandbox;
    private final AcceptedMessage message;

    OptOutsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        interactions = database.transactional(new Interactions(database.entities()));
        messages = database.transactional(new SentMessages(database.entities(), domain.executions));
        optOuts = database.transactional(new OptOuts(messages, domain.profiles, domain.consents, interactions));
        AcceptedExecution execution = ExecutionFixture.anExecution(sandbox, new CampaignId("campaign"), "request", 2);
        domain.feedback.record(List.of(execution), List.of());
        message = ExecutionFixture.message(execution, 0);
    }

    private static Interaction optOut(MessageId messageId) {
        return Interaction.of(messageId, Kind.UNSUBSCRIBE, "", false, NOON);
    }

    private ConsentDecision decision(AcceptedMessage of) {
        return domain.consents.decide(sandbox, Channel.EMAIL, of.recipient().address(), Optional.empty());
    }

    @Test
    void areANoOfTheAddressAtTheMomentOfTheClick() {
        assertThat(optOuts.store(optOut(message.messageId()))).isTrue();

        assertThat(decision(message).permitted()).isFalse();
        assertThat(decision(message).evidence()).contains(new Consent(Choice.NO, ConsentSource.ONE_CLICK, NOON));
        assertThat(interactions.counts(sandbox, new CampaignId("campaign"))).isEqualTo(Map.of(Kind.UNSUBSCRIBE, 1L));
    }

    @Test
    void changeNothingOnceMore() {
        optOuts.store(optOut(message.messageId()));

        assertThat(optOuts.store(optOut(message.messageId()))).isTrue();

        assertThat(database.rows("consent_change")).isOne();
        assertThat(database.rows("interaction")).isOne();
    }

    @Test
    void ofAMessageThatIsNotKnownAreNotStored() {
        assertThat(optOuts.store(optOut(new MessageId("unknown")))).isFalse();

        assertThat(database.rows("consent_change")).isZero();
    }

    @Test
    void ofSomebodyWhoIsErasedAreDropped() {
        database.inTransaction(() -> {
            messages.erase(List.of(message.executionId().value()), recipient -> true);
            return database.entities()
                    .createNativeQuery("update message set namespace = '', user_id = 'erased'")
                    .executeUpdate();
        });

        assertThat(optOuts.store(optOut(message.messageId()))).isTrue();

        assertThat(database.rows("consent_change")).isZero();
    }
}
