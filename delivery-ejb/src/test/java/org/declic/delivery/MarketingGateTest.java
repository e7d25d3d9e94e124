package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentDecision;
import org.declic.consent.ConsentSource;
import org.declic.consent.Consents;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.execution.Recipient;
import org.declic.execution.TriggeredCampaign;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketingGateTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final ConsentDecision NO =
            new ConsentDecision(false, Optional.of(new Consent(Choice.NO, ConsentSource.ONE_CLICK, NOW)));

    private ConsentDecision decision = new ConsentDecision(true, Optional.empty());
    private final MarketingGate gate = new MarketingGate(
            new Consents() {
                @Override
                public ConsentDecision decide(
                        SandboxId sandboxId, Channel channel, String address, Optional<String> profileId) {
                    assertThat(profileId).contains("profile of 7");
                    return decision;
                }
            },
            new Profiles() {
                @Override
                public Optional<String> findId(SandboxId sandboxId, Identity identity) {
                    return Optional.of("profile of " + identity.userId());
                }
            });

    private static AcceptedMessage message(String execution, Channel channel, String address) {
        return new AcceptedMessage(
                new ExecutionId(execution),
                "request",
                new TriggeredCampaign(new SandboxId("sandbox"), new CampaignId("campaign"), channel),
                1,
                NOW,
                new Recipient(new MessageId("message"), "crm", "7", address, true, Map.of(), Map.of()));
    }

    @SuppressWarnings("NullAway") // the preparation behind looks at neither version nor configuration
    private Prepared<String> prepare(AcceptedMessage message) {
        Preparation<String> preparation =
                (AcceptedMessage each, CompiledVersion version, ChannelConfiguration configuration) ->
                        new Ready<>("Hello");
        return gate.before(preparation).prepare(message, null, null);
    }

    @Test
    void letsMarketingThroughToWhoAgreed() {
        assertThat(prepare(message("CMA-1", Channel.EMAIL, "jane@example.com"))).isEqualTo(new Ready<>("Hello"));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL,050101", "SMS,050104", "PUSH,050111"})
    void keepsMarketingFromWhoSaidNo(Channel channel, String code) {
        decision = NO;

        assertThat(prepare(message("CMA-1", channel, "address")))
                .isEqualTo(new Excluded<>(code, "They said no on 2026-11-26T08:00:00Z (one-click)"));
    }

    @Test
    void aNoCountsForWhatWaitsAlready() {
        AcceptedMessage waiting = message("CMA-1", Channel.EMAIL, "jane@example.com");
        assertThat(prepare(waiting)).isEqualTo(new Ready<>("Hello"));

        decision = NO;

        assertThat(prepare(waiting)).isInstanceOf(Excluded.class);
    }

    @Test
    void tellsThatNobodyWasAsked() {
        decision = new ConsentDecision(false, Optional.empty());

        assertThat(prepare(message("CMA-1", Channel.SMS, "+33612345678")))
                .isEqualTo(new Excluded<>("050104", "Nobody has asked them, and here that means no"));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL,050020", "SMS,050153", "PUSH,050030"})
    void leavesOutWhoHasNoAddress(Channel channel, String code) {
        assertThat(prepare(message("CMA-1", channel, "")))
                .isEqualTo(new Excluded<>(code, "The profile has no address"));
    }

    @ParameterizedTest
    @CsvSource({"UMA-1", "HUMA-1"})
    void transactionalMessagesNeedNoConsent(String execution) {
        decision = NO;

        assertThat(prepare(message(execution, Channel.EMAIL, "jane@example.com")))
                .isEqualTo(new Ready<>("Hello"));
    }
}
