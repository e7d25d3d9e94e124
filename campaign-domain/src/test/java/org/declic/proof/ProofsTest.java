package org.declic.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.MANAGER;
import static org.declic.DomainFixture.VIEWER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignFixture;
import org.declic.channel.Channel;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.SmsContent;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.outbox.CapturedMessage;
import org.declic.privacy.PrivacyFixture;
import org.declic.profile.Identity;
import org.declic.proof.InvalidProofException.Fault;
import org.declic.proof.TestResult.Kind;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ProofsTest {

    private static final TestResult TAKEN = new TestResult(Kind.TAKEN, "", "outbox");
    private static final EmailContent GREETING = new EmailContent("Hello ${profile.name}", "", "", "Welcome");

    private final List<TestMessage> sent = new ArrayList<>();
    private final Database database;
    private final DomainFixture domain;
    private final ProofLog log;
    private final Proofs proofs;
    private final SandboxId prod;
    private final CampaignDetails campaign;
    private TestResult answer = TAKEN;

    ProofsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        log = database.transactional(new ProofLog(database.entities(), domain.clock));
        TestSend provider = (configuration, message) -> {
            sent.add(message);
            return answer;
        };
        proofs = new Proofs(domain.campaigns, domain.configurations, provider, log, domain.clock);
        prod = domain.sandbox("prod").id();
        campaign = CampaignFixture.aReadyDraft(domain, prod, "order");
    }

    @Test
    void sendsTheContentWithTheSampleDataToEachAddressOnce() {
        List<Proof> told = proofs.send(
                MANAGER,
                prod,
                order(List.of(" ada@example.com ", "", "bob@example.com", "ada@example.com"), "[Proof] "));

        assertThat(sent).extracting(TestMessage::address).containsExactly("ada@example.com", "bob@example.com");
        assertThat(sent.get(0).content().asEmail().subject()).isEqualTo("[Proof] Hello Jane");
        assertThat(sent.get(0).content().asEmail().text()).isEqualTo("Welcome");
        assertThat(told).extracting(Proof::result).containsOnly(TAKEN);
        assertThat(told).extracting(Proof::by).containsOnly(MANAGER.name());
    }

    @Test
    void logsWhatBecameOfIt() {
        proofs.send(MANAGER, prod, order(List.of("ada@example.com"), ""));
        domain.clock.advance(Duration.ofMinutes(1));
        answer = new TestResult(Kind.REFUSED, "550", "no\nsuch user");
        proofs.send(ADMINISTRATOR, prod, order(List.of("bob@example.com"), ""));

        List<Proof> latest = proofs.latest(prod, campaign.id());

        assertThat(latest).extracting(Proof::address).containsExactly("bob@example.com", "ada@example.com");
        assertThat(latest.get(0).result()).isEqualTo(new TestResult(Kind.REFUSED, "550", "no such user"));
        assertThat(latest.get(1).result().isCaptured()).isTrue();
        assertThat(proofs.latest(domain.sandbox("dev").id(), campaign.id())).isEmpty();
    }

    @Test
    void asksAProviderThatDoesNotAnswerOnlyOnce() {
        answer = new TestResult(Kind.NOT_TAKEN, "connect", "away");

        List<Proof> told = proofs.send(MANAGER, prod, order(List.of("a@example.com", "b@example.com"), ""));

        assertThat(sent).hasSize(1);
        assertThat(told).extracting(proof -> proof.result().kind()).containsExactly(Kind.NOT_TAKEN, Kind.NOT_TRIED);
        assertThat(proofs.latest(prod, campaign.id())).hasSize(2);
    }

    @Test
    void refusesWhatCannotBeSent() {
        assertFaults(order(List.of(" "), ""), Fault.NO_ADDRESSES);
        assertFaults(
                order(
                        IntStream.rangeClosed(0, ProofOrder.MOST_ADDRESSES)
                                .mapToObj(i -> i + "@example.com")
                                .toList(),
                        "x".repeat(ProofOrder.LONGEST_PREFIX + 1)),
                Fault.TOO_MANY_ADDRESSES,
                Fault.PREFIX);
        assertFaults(order(List.of("a@example.com"), "a\r\nBcc: b@example.com"), Fault.PREFIX);
        assertFaults(order(List.of("a".repeat(ProofOrder.LONGEST_ADDRESS + 1)), ""), Fault.ADDRESS_TOO_LONG);
        assertFaults(order(new SmsContent("Hi"), List.of("+33612345678")), Fault.OTHER_CHANNEL);
        assertThatThrownBy(() -> proofs.send(
                        MANAGER, prod, order(new EmailContent("#if(", "", "", "x"), List.of("a@example.com"))))
                .isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> proofs.send(
                        MANAGER,
                        prod,
                        order(new EmailContent("${profile.lines}", "", "", "x"), List.of("a@example.com"))))
                .isInstanceOf(RenderingException.class);
        assertThat(sent).isEmpty();
        assertThat(database.rows("proof")).isZero();
    }

    @Test
    void isForThoseWhoEdit() {
        ProofOrder order = order(List.of("a@example.com"), "");

        assertThatThrownBy(() -> proofs.send(VIEWER, prod, order)).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> proofs.send(MANAGER, domain.sandbox("dev").id(), order))
                .isInstanceOf(NotFoundException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void isForgottenAfterAYearAndWithItsDraft() {
        proofs.send(MANAGER, prod, order(List.of("a@example.com"), ""));
        domain.clock.advance(ProofLog.RETENTION.plusSeconds(1));
        proofs.send(MANAGER, prod, order(List.of("b@example.com"), ""));

        log.forgetOld();

        assertThat(proofs.latest(prod, campaign.id()))
                .extracting(Proof::address)
                .containsExactly("b@example.com");
        domain.campaigns.delete(MANAGER, prod, campaign.id());
        assertThat(database.rows("proof")).isZero();
    }

    @Test
    void isErasedWithWhoGotIt() {
        Identity ada = new Identity("email", "ada@example.com");
        domain.profiles.create(prod, List.of(ada), Map.of("personalEmail", Map.of("address", ada.userId())), Map.of());
        proofs.send(MANAGER, prod, order(List.of("Ada@Example.com", "bob@example.com"), ""));
        sent.forEach(message -> domain.outbox.capture(captured(message)));

        PrivacyFixture.personalData(domain).erase(ADMINISTRATOR, prod, ada);

        assertThat(proofs.latest(prod, campaign.id()))
                .extracting(Proof::address)
                .containsExactly("bob@example.com");
        assertThat(domain.outbox.find(prod, sent.get(0).id())).isEmpty();
        assertThat(domain.outbox.find(prod, sent.get(1).id())).isPresent();
    }

    private CapturedMessage captured(TestMessage message) {
        return new CapturedMessage(
                message.id(),
                prod,
                Channel.EMAIL,
                "shop@example.com",
                message.address(),
                new CapturedMessage.Body("", "", ""),
                domain.clock.instant());
    }

    private void assertFaults(ProofOrder order, Fault... faults) {
        assertThatThrownBy(() -> proofs.send(MANAGER, prod, order))
                .asInstanceOf(type(InvalidProofException.class))
                .satisfies(refused -> {
                    assertThat(refused.faults()).containsExactly(faults);
                    assertThat(refused.report().messages())
                            .hasSize((int) Stream.of(faults).distinct().count());
                });
    }

    private ProofOrder order(List<String> addresses, String prefix) {
        return new ProofOrder(
                campaign.id(), campaign.draft().action().configurationId(), GREETING, addresses, prefix, data());
    }

    private ProofOrder order(Content content, List<String> addresses) {
        return new ProofOrder(
                campaign.id(), campaign.draft().action().configurationId(), content, addresses, "", data());
    }

    private static RenderData data() {
        return new RenderData(Map.of("name", "Jane", "lines", "a\nb"), Map.of());
    }
}
