package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.FcmFake;
import org.declic.system.provider.TwilioFake;
import org.declic.system.provider.TwilioFake.Manner;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Providers of SMS and of push messages fail, recover and fail again, each time in another way, while messages come in. */
@ExtendWith(SharedServers.class)
class FlappingProviderIT {

    private static final String APP = "com.example.flapping";
    private static final int WAVE = 7;
    private static final int THREADS = 8;

    /** More than the pauses between the attempts of a message that met every fault. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final TwilioFake twilio = new TwilioFake();
    private final FcmFake fcm = new FcmFake();
    private final List<Volley> volleys = new ArrayList<>();
    private final MailingServer declic;
    private final Ajo ajo;
    private int waves;
    private String texts = "";
    private String notices = "";

    FlappingProviderIT(MailingServer declic) {
        this.declic = declic;
        ajo = declic.ajo();
    }

    @BeforeEach
    void activate() {
        Authoring authoring = new Authoring(declic.server().root());
        authoring.configure(Map.of(
                "channel", "SMS",
                "name", "flapping-sms",
                "provider", "TWILIO",
                "from", "+447700900123",
                "region", "FR",
                "account", TwilioFake.ACCOUNT,
                "url", twilio.url(),
                "password", "auth-token"));
        authoring.configure(Map.of(
                "channel",
                "PUSH",
                "name",
                "flapping-push",
                "provider",
                "FCM",
                "appId",
                APP,
                "url",
                fcm.url(),
                "password",
                fcm.serviceAccount()));
        texts = authoring.activateSms("Flapping texts", "flapping-sms", "Hello");
        notices = authoring.activate(Map.of(
                "name", "Flapping notices",
                "channel", "PUSH",
                "configuration", "flapping-push",
                "content", Map.of("title", "Parcel", "body", "On its way")));
    }

    @AfterEach
    void stop() {
        twilio.close();
        fcm.close();
    }

    @Test
    void loseNothingAndGetNothingTwice() {
        for (Fault fault : Fault.values()) {
            begin(fault);
            Volley during = Volley.fire(ajo, wave(), THREADS);
            during.accepted().forEach(shot -> ajo.awaitAll(shot.executionId(), "delay"));
            assertThat(taken()).as("taken while " + fault).doesNotContainAnyElementsOf(addresses(during.accepted()));
            int before = taken().size();

            recover();
            Awaitility.await().atMost(PATIENCE).until(() -> taken().size() > before);
            volleys.add(during);
            volleys.add(Volley.begin(ajo, wave(), THREADS, WAVE)); // the next fault meets the rest of them
        }
        recover();

        volleys.forEach(Volley::awaitEnd);
        List<Volley.Shot> accepted =
                volleys.stream().flatMap(volley -> volley.accepted().stream()).toList();
        assertThat(accepted).hasSize(2 * WAVE * waves);
        awaitAllSent(accepted);
        assertThat(taken()).containsExactlyInAnyOrderElementsOf(addresses(accepted));
    }

    /** The ways in which they fail; no message is with a provider that fails. */
    private enum Fault {

        /** Answers 503. */
        BUSY,

        /** Refuses connections. */
        GONE,

        /** Resets connections before it has read the request. */
        RESETTING
    }

    private void begin(Fault fault) {
        switch (fault) {
            case BUSY -> {
                twilio.behave(Manner.BUSY);
                fcm.beBusy(true);
            }
            case GONE -> {
                twilio.goAway();
                fcm.goAway();
            }
            case RESETTING -> {
                twilio.hangUp();
                fcm.hangUp();
            }
        }
    }

    private void recover() {
        twilio.behave(Manner.WILLING);
        twilio.speak();
        fcm.beBusy(false);
        fcm.speak();
    }

    /** So many SMS and as many push messages, each to somebody of its own. */
    private List<Trigger> wave() {
        int first = WAVE * waves++;
        return IntStream.range(first, first + WAVE)
                .boxed()
                .flatMap(i -> Stream.of(
                        Trigger.of(List.of(Recipient.byPhone("+336130%05d".formatted(i))))
                                .ofCampaign(texts),
                        Trigger.of(List.of(device("flapping:of-the-device-" + i)))
                                .ofCampaign(notices)))
                .toList();
    }

    private static Recipient device(String token) {
        Map<String, Object> device = Map.of("appID", APP, "platform", "fcm", "token", token);
        return new Recipient("external", "ecid", token, Map.of("pushInfo", device), Map.of(), Map.of());
    }

    /** The numbers and tokens of the messages that they took, one for each message. */
    private List<String> taken() {
        return Stream.concat(
                        twilio.messages().stream().map(message -> message.getOrDefault("To", "")),
                        fcm.tokens().stream())
                .toList();
    }

    private static List<String> addresses(List<Volley.Shot> shots) {
        return shots.stream()
                .map(shot -> shot.trigger().recipients().get(0).userId())
                .toList();
    }

    private void awaitAllSent(List<Volley.Shot> shots) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(shots)
                        .allSatisfy(shot -> assertThat(
                                        ajo.execution(shot.executionId()).recipientStates())
                                .containsExactly("sent")));
    }
}
