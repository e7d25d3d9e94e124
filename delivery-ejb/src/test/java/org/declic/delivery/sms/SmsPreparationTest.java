package org.declic.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.context.DeclaredContext;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationStatus;
import org.declic.channel.SmsSettings;
import org.declic.content.SmsContent;
import org.declic.content.SmsText;
import org.declic.delivery.Prepared;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.execution.Recipient;
import org.declic.execution.TriggeredCampaign;
import org.declic.profile.Profiles;
import org.declic.shared.CampaignId;
import org.declic.shared.LastChange;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.tracking.MessageLinks;
import org.declic.tracking.ProfileCompletion;
import org.junit.jupiter.api.Test;

class SmsPreparationTest {

    private static final SandboxId SANDBOX = new SandboxId("sandbox");
    private static final CampaignId CAMPAIGN = new CampaignId("campaign");
    private static final Instant ACCEPTED = Instant.parse("2026-03-02T12:00:00Z");
    private static final String RENDERING_ERROR = "050302";
    private static final ChannelConfiguration CONFIGURATION = new ChannelConfiguration(
            "configuration",
            SANDBOX,
            new ChannelConfiguration.Properties("sms", "", Category.TRANSACTIONAL),
            ConfigurationStatus.ACTIVE,
            SmsSettings.outbox("Shop", "FR"),
            false,
            new LastChange(1, ACCEPTED, "admin"));

    private final SmsPreparation preparation =
            new SmsPreparation(new ProfileCompletion(new Profiles() {}), new MessageLinks() {});

    @Test
    void fillsInTheValuesOfTheCall() {
        assertThat(prepared("Hello ${context.text} ", "Ann"))
                .isEqualTo(new Ready<>(
                        new OutgoingSms(new MessageId("m1"), "Shop", "+33612345678", new SmsText("Hello Ann"))));
    }

    @Test
    void leavesOutARecipientForWhomNothingIsLeft() {
        assertThat(prepared(" ${context.text} ", " "))
                .isEqualTo(new Excluded<>(RENDERING_ERROR, "Nothing is left of the message once it is rendered"));
    }

    @Test
    void leavesOutARecipientWhoseTextIsLongerThanProvidersTake() {
        assertThat(prepared("${context.text}", "x".repeat(1_600))).isInstanceOf(Ready.class);
        assertThat(prepared("${context.text}", "x".repeat(1_601))).isInstanceOfSatisfying(Excluded.class, excluded -> {
            assertThat(excluded.code()).isEqualTo(RENDERING_ERROR);
            assertThat(excluded.reason()).contains("1600");
        });
    }

    private Prepared<OutgoingSms> prepared(String template, String text) {
        return preparation.prepare(
                new AcceptedMessage(
                        new ExecutionId("UMA-1"),
                        "request",
                        new TriggeredCampaign(SANDBOX, CAMPAIGN, Channel.SMS),
                        1,
                        ACCEPTED,
                        new Recipient(
                                new MessageId("m1"),
                                "phone",
                                "+33612345678",
                                "+33612345678",
                                false,
                                Map.of(),
                                Map.of("text", text))),
                new CompiledVersion(
                        CAMPAIGN,
                        1,
                        Action.of("configuration"),
                        new SmsContent(template).compile(),
                        DeclaredContext.NONE,
                        Set.of(),
                        Audience.of("phone")),
                CONFIGURATION);
    }
}
