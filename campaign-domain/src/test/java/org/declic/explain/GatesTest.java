package org.declic.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.DomainFixture.ADMINISTRATOR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declic.DomainFixture;
import org.declic.access.Actor;
import org.declic.campaign.CampaignFixture;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentPolicy;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.ExecutionId;
import org.declic.execution.ExecutionKind;
import org.declic.execution.Recipient;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.tracking.SentMessages;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class GatesTest {

    private static final String ADDRESS = "user0@example.com";

    private final DomainFixture domain;
    private final SandboxId sandbox;
    private final CampaignId campaign;
    private final Gates gates;

    GatesTest(Database database) {
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        campaign = CampaignFixture.aLiveCampaign(domain, sandbox, "order").id();
        gates = new Gates(
                database.transactional(new SentMessages(database.entities(), domain.executions)),
                domain.liveCampaigns,
                domain.liveConfigurations,
                database.transactional(new Reachability(domain.consents, domain.profiles, domain.addressLists)));
    }

    @Test
    void areAllOpenForAServiceMessageToAGoodAddress() {
        MessageId message = accepted(ADDRESS, false);

        assertThat(gates.of(message)).allMatch(GateEvidence::open);
        assertThat(findings(message))
                .containsExactly("CONFIGURATION active", "ADDRESS known", "SUPPRESSION_LIST not-listed");
    }

    @Test
    void tellSinceWhenAndWhyAnAddressIsSuppressed() {
        MessageId message = accepted(ADDRESS, false);
        suppresses(ListedEntity.domain("example.com").orElseThrow());
        assertThat(last(message).details()).first().isEqualTo("example.com");

        suppresses(ListedEntity.email(ADDRESS).orElseThrow());

        GateEvidence evidence = last(message);
        assertThat(evidence.open()).isFalse();
        assertThat(evidence.gate()).isEqualTo(Gate.SUPPRESSION_LIST);
        assertThat(evidence.details()).containsExactly(ADDRESS, domain.clock.instant(), "MANUAL");
    }

    @Test
    void tellOfTheAllowedListWhileItIsInForce() {
        MessageId message = accepted(ADDRESS, false);
        domain.addressLists.enforceAllowedList(ADMINISTRATOR, sandbox, true);

        assertThat(findings(message)).last().isEqualTo("ALLOWED_LIST not-listed");
        assertThat(last(message).open()).isFalse();
    }

    @Test
    void tellOfConsentToMarketingAlone() {
        MessageId message = accepted(ADDRESS, true);

        assertThat(findings(message)).contains("CONSENT never-asked-is-yes");
        domain.consents.change(ADMINISTRATOR, sandbox, ConsentPolicy.REQUIRED);
        assertThat(findings(message)).contains("CONSENT never-asked-is-no");
        Instant when = domain.clock.instant();
        chooses(Choice.NO, when);
        assertThat(gates.of(message))
                .filteredOn(evidence -> evidence.gate() == Gate.CONSENT)
                .containsExactly(new GateEvidence(Gate.CONSENT, false, "no", List.of(when, "keyword")));
    }

    @Test
    void endWhereThereIsNoAddress() {
        assertThat(findings(accepted("", true))).containsExactly("CONFIGURATION active", "ADDRESS none");
    }

    @Test
    void areUnknownOfWhatIsNotKept() {
        assertThat(gates.of(new MessageId("gone"))).isEmpty();
    }

    private MessageId accepted(String address, boolean marketing) {
        AcceptedExecution execution = ExecutionFixture.anExecution(sandbox, campaign, "request", 1);
        Recipient first = execution.recipients().get(0);
        Recipient addressed =
                new Recipient(first.messageId(), first.namespace(), first.userId(), address, true, Map.of(), Map.of());
        domain.feedback.record(
                List.of(new AcceptedExecution(
                        marketing
                                ? ExecutionId.of(ExecutionKind.AUDIENCE, sandbox, campaign, "request")
                                : execution.executionId(),
                        execution.requestId(),
                        execution.campaign(),
                        execution.version(),
                        execution.clientId(),
                        execution.fingerprint(),
                        execution.acceptedAt(),
                        List.of(addressed))),
                List.of());
        return first.messageId();
    }

    private void suppresses(ListedEntity entity) {
        domain.addressLists.add(
                ADMINISTRATOR,
                sandbox,
                AddressList.CLIENT,
                List.of(new EntryDraft(entity, ListCause.MANUAL, "", "ada")));
    }

    private void chooses(Choice choice, Instant when) {
        ConsentSubject subject =
                ConsentSubject.address(sandbox, Channel.EMAIL, ADDRESS).orElseThrow();
        domain.consents.add(
                Actor.SYSTEM,
                List.of(new ConsentChange(subject, new Consent(choice, ConsentSource.KEYWORD, when), "")));
    }

    private GateEvidence last(MessageId message) {
        List<GateEvidence> found = gates.of(message);
        return found.get(found.size() - 1);
    }

    private List<String> findings(MessageId message) {
        return gates.of(message).stream()
                .map(evidence -> evidence.gate() + " " + evidence.finding())
                .toList();
    }
}
