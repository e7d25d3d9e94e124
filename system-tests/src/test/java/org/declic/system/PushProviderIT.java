package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.ApnsFake;
import org.declic.system.provider.FcmFake;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Push messages by Google's and by Apple's service: to each device, and to one that is gone. */
@ExtendWith(SharedServers.class)
class PushProviderIT {

    private static final String APP = "com.example.shop";
    private static final String PHONE = "bk3RNwTe3H0:CI2k-the-phone";
    private static final String CUT_OFF = "bk3RNwTe3H0:CI2k-cut-off";
    private static final String TABLET = "bk3RNwTe3H0:CI2k-the-tablet";
    private static final String IPHONE = "ab".repeat(32);
    private static final String IPAD = "cd".repeat(32);

    private final FcmFake fcm = new FcmFake();
    private final ApnsFake apns = new ApnsFake();
    private final DeclicServer server;
    private final Ajo ajo;
    private String android = "";
    private String ios = "";

    PushProviderIT(MailingServer declic) {
        server = declic.server();
        ajo = declic.ajo();
    }

    @BeforeEach
    void activate() {
        android = campaign(Map.of("provider", "FCM", "url", fcm.url(), "password", fcm.serviceAccount()));
        ios = campaign(Map.of(
                "provider",
                "APNS",
                "url",
                apns.url(),
                "keyId",
                "ABCDE12345",
                "teamId",
                "TEAM123456",
                "password",
                ApnsFake.key()));
    }

    private String campaign(Map<String, Object> provider) {
        String name = String.valueOf(provider.get("provider"));
        Map<String, Object> configuration = new HashMap<>(provider);
        configuration.putAll(Map.of("channel", "PUSH", "name", name, "appId", APP));
        Authoring authoring = new Authoring(server.root());
        authoring.configure(configuration);
        return authoring.activate(Map.of(
                "name",
                "Parcel by " + name,
                "channel",
                "PUSH",
                "configuration",
                name,
                "content",
                Map.of("title", "Parcel ${context.number|'?'}", "body", "On its way")));
    }

    @AfterEach
    void stop() {
        fcm.close();
        apns.close();
    }

    @Test
    void losesNothingAndForgetsDevicesThatAreGone() {
        fcm.forget(TABLET);
        apns.forget(IPAD);
        forgetsADeviceThatIsGone(android, "fcm", List.of(PHONE, TABLET), "http-404/UNREGISTERED");
        forgetsADeviceThatIsGone(ios, "apns", List.of(IPHONE, IPAD), "apns-410/Unregistered");
        assertThat(fcm.tokens()).containsExactly(PHONE, PHONE);
        assertThat(apns.tokens()).containsExactly(IPHONE, IPHONE);

        saysOfAMessageWithoutAnAnswerThatItMayComeTwice();
    }

    private void saysOfAMessageWithoutAnAnswerThatItMayComeTwice() {
        fcm.hangUpOnce();
        String cutOff = ajo.accepted(Trigger.of(List.of(device("fcm", CUT_OFF))).ofCampaign(android));
        Answer sent = ajo.awaitAll(cutOff, "sent");

        assertThat(fcm.tokens()).filteredOn(CUT_OFF::equals).hasSize(2);
        assertThat(sent.body().at("/recipients/0/reason").asText()).isEqualTo("possibly twice");
    }

    private void forgetsADeviceThatIsGone(String campaign, String platform, List<String> tokens, String code) {
        tokens.forEach(token -> register(platform, token));
        Trigger known = Trigger.of(List.of(new Recipient("aep", "ecid", "e-1", Map.of(), Map.of(), Map.of())))
                .ofCampaign(campaign);
        String both = ajo.accepted(known);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(ajo.execution(both).recipientStates()).containsExactlyInAnyOrder("sent", "bounce"));
        String one = ajo.accepted(known.withRequestId("after-" + platform));
        ajo.awaitAll(one, "sent");

        assertThat(ajo.execution(both).text()).contains(code);
        assertThat(ajo.execution(one).recipientStates()).hasSize(1);
    }

    private static Recipient device(String platform, String token) {
        Map<String, Object> device = Map.of("appID", APP, "platform", platform, "token", token);
        return new Recipient("external", "ecid", token, Map.of("pushInfo", device), Map.of(), Map.of());
    }

    private void register(String platform, String token) {
        Map<String, Object> device =
                Map.of("namespace", "ecid", "userId", "e-1", "appID", APP, "platform", platform, "token", token);
        Answer answer = ajo.send(ajo.request("api/v1/push/tokens").PUT(BodyPublishers.ofString(Ajo.json(device))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
