package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.FcmFake;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Push messages by Firebase Cloud Messaging: to each device, to one that is gone, and across a kill. */
class PushProviderIT {

    private static final String APP = "com.example.shop";
    private static final String PHONE = "bk3RNwTe3H0:CI2k-the-phone";
    private static final String TABLET = "bk3RNwTe3H0:CI2k-the-tablet";
    private static final int TRIGGERS = 400;
    private static final int THREADS = 16;

    private final FcmFake fcm = new FcmFake();
    private final DeclicServer server =
            new DeclicServer(ServerOptions.demo("push-provider").with("DECLIC_PROVIDERS_PRIVATE", "true"));
    private final Ajo ajo = new Ajo(server.root());
    private String campaign = "";

    @BeforeEach
    void start() {
        server.start();
        Authoring authoring = new Authoring(server.root());
        authoring.configure(Map.of(
                "channel",
                "PUSH",
                "name",
                "fcm",
                "provider",
                "FCM",
                "appId",
                APP,
                "url",
                fcm.url(),
                "password",
                fcm.serviceAccount()));
        campaign = authoring.activate(Map.of(
                "name", "Parcel",
                "channel", "PUSH",
                "configuration", "fcm",
                "content", Map.of("title", "Parcel ${context.number|'?'}", "body", "On its way")));
    }

    @AfterEach
    void stop() {
        server.close();
        fcm.close();
    }

    @Test
    void losesNothingAndForgetsDevicesThatAreGone() {
        forgetsADeviceThatIsGone();
        outlivesAKill();
    }

    private void forgetsADeviceThatIsGone() {
        register(PHONE);
        register(TABLET);
        fcm.forget(TABLET);
        Trigger known = Trigger.of(List.of(new Recipient("aep", "ecid", "e-1", Map.of(), Map.of(), Map.of())))
                .ofCampaign(campaign);
        String both = ajo.accepted(known);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(ajo.execution(both).recipientStates()).containsExactlyInAnyOrder("sent", "bounce"));
        String one = ajo.accepted(known.withRequestId("after"));
        ajo.awaitAll(one, "sent");

        assertThat(ajo.execution(both).text()).contains("http-404/UNREGISTERED");
        assertThat(ajo.execution(one).recipientStates()).hasSize(1);
        assertThat(fcm.tokens()).containsExactly(PHONE, PHONE);
    }

    /** What was with the provider without a record may go out twice, and says so. */
    private void outlivesAKill() {
        List<Trigger> triggers = IntStream.range(0, TRIGGERS)
                .mapToObj(i ->
                        Trigger.of(List.of(device("token:of-the-device-" + i))).ofCampaign(campaign))
                .toList();
        Volley volley = Volley.begin(ajo, triggers, THREADS, TRIGGERS / 2);
        server.kill();
        volley.awaitEnd();
        server.restart();

        assertThat(volley.unanswered()).as("killed too late").isNotEmpty();
        volley.accepted().forEach(shot -> ajo.awaitAll(shot.executionId(), "sent"));
        volley.accepted().forEach(shot -> {
            String token = shot.trigger().recipients().get(0).userId();
            int copies = Collections.frequency(fcm.tokens(), token);
            assertThat(copies).as(token).isPositive();
            if (copies > 1) {
                assertThat(ajo.execution(shot.executionId()).text()).containsIgnoringCase("possibly twice");
            }
        });
    }

    private static Recipient device(String token) {
        Map<String, Object> device = Map.of("appID", APP, "platform", "fcm", "token", token);
        return new Recipient("external", "ecid", token, Map.of("pushInfo", device), Map.of(), Map.of());
    }

    private void register(String token) {
        Map<String, Object> device =
                Map.of("namespace", "ecid", "userId", "e-1", "appID", APP, "platform", "fcm", "token", token);
        Answer answer = ajo.send(ajo.request("api/v1/push/tokens").PUT(BodyPublishers.ofString(Ajo.json(device))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
