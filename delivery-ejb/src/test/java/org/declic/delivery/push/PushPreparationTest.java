package org.declic.delivery.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.context.DeclaredContext;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.Category;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfiguration.Properties;
import org.declic.channel.ConfigurationStatus;
import org.declic.channel.Provider;
import org.declic.channel.PushSettings;
import org.declic.content.PushContent;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.RenderedPush;
import org.declic.content.payload.ApnsPayload;
import org.declic.content.payload.FcmPayload;
import org.declic.delivery.Prepared;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.Recipient;
import org.declic.profile.Profiles;
import org.declic.shared.CampaignId;
import org.declic.shared.Json;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.declic.tracking.ProfileCompletion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PushPreparationTest {

    private static final int LIMIT = 4096;
    private static final String EMOJI = "😀";

    private final PushPreparation preparation = new PushPreparation(new ProfileCompletion(new Profiles() {}));

    private Prepared<OutgoingPush> prepare(Provider provider, String text) {
        AcceptedExecution execution = ExecutionFixture.anExecution(new SandboxId("s"), new CampaignId("c"), "r", 1);
        Recipient recipient = new Recipient(
                ExecutionFixture.message(execution, 0).messageId(),
                "ecid",
                "e1",
                "com.example.shop fcm token-of-the-device",
                false,
                Map.of(),
                Map.of("text", text));
        AcceptedMessage message =
                new AcceptedMessage(execution.executionId(), "r", execution.campaign(), 1, TestClock.START, recipient);
        PushContent content = new PushContent(
                "Parcel",
                "${context.text}",
                "https://img.example/7.png",
                ClickBehaviour.DEEPLINK,
                "shop://orders/7",
                List.of(Button.of("Track", "https://track.example/7")),
                "order = 7",
                PushOptions.USUAL);
        CompiledVersion version = new CompiledVersion(
                new CampaignId("c"),
                1,
                Action.of("k"),
                content.compile(),
                DeclaredContext.NONE,
                Set.of(),
                Audience.of("ecid"));
        PushSettings settings = new PushSettings(provider, "com.example.shop", "", "", false, "", 10);
        return preparation.prepare(message, version, configuration(settings));
    }

    private static ChannelConfiguration configuration(PushSettings settings) {
        return new ChannelConfiguration(
                "k",
                new SandboxId("s"),
                new Properties("push", "", Category.TRANSACTIONAL),
                ConfigurationStatus.ACTIVE,
                settings,
                true,
                new LastChange(1, TestClock.START, "ada"));
    }

    private static int bytes(Map<String, Object> payload) {
        return Json.text(payload).getBytes(StandardCharsets.UTF_8).length;
    }

    private static RenderedPush content(Prepared<OutgoingPush> prepared) {
        return ((Ready<OutgoingPush>) prepared).message().content();
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"APNS", "FCM"},
            mode = Mode.INCLUDE)
    void leavesOutWhatItsProviderWouldRefuseForItsSize(Provider provider) {
        RenderedPush one = content(prepare(provider, "x"));
        int room = 1 + LIMIT - bytes(provider == Provider.APNS ? ApnsPayload.of(one) : FcmPayload.of(one));

        assertThat(prepare(provider, "x".repeat(room))).isInstanceOf(Ready.class);
        assertThat(prepare(provider, "x".repeat(room + 1))).isInstanceOfSatisfying(Excluded.class, excluded -> {
            assertThat(excluded.code()).isEqualTo("050302");
            assertThat(excluded.reason()).contains("4097 bytes, 4096 are allowed");
        });
        assertThat(prepare(provider, EMOJI.repeat(room / 4))).isInstanceOf(Ready.class);
        assertThat(prepare(provider, EMOJI.repeat(room / 4 + 1))).isInstanceOf(Excluded.class);
    }

    @Test
    void inTheOutboxTheStricterOfBothCounts() {
        RenderedPush one = content(prepare(Provider.OUTBOX, "x"));
        int room = 1 + LIMIT - Math.max(bytes(ApnsPayload.of(one)), bytes(FcmPayload.of(one)));

        assertThat(prepare(Provider.OUTBOX, "x".repeat(room))).isInstanceOf(Ready.class);
        assertThat(prepare(Provider.OUTBOX, "x".repeat(room + 1))).isInstanceOf(Excluded.class);
    }

    @Test
    void androidGetsThreeButtons() {
        RenderedPush four = new RenderedPush(
                RenderedPush.Alert.of("Parcel", ""),
                ClickBehaviour.OPENAPP,
                "",
                List.of(Button.of("1", ""), Button.of("2", ""), Button.of("3", ""), Button.of("4", "")),
                Map.of(),
                "",
                PushOptions.USUAL,
                Set.of());

        assertThat(Json.text(FcmPayload.of(four))).contains("3").doesNotContain("4");
        assertThat(Json.text(ApnsPayload.of(four))).contains("4");
    }
}
