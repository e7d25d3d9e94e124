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
import org.declic.system.provider.ApnsFake;
import org.declic.system.provider.FcmFake;
import org.declic.system.provider.SmsFake;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smpp.SmppSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Providers and an SMS centre fail, recover and fail again, each time in another way, while messages come in. */
@ExtendWith(SharedServers.class)
class FlappingProviderIT {

    private static final String APP = "com.example.flapping";
    private static final int WAVE = 5;

    /** The ways beside those of {@link SmsWays}. */
    private static final int OTHERS = 3;

    private static final int THREADS = 8;

    /** More than the pauses between the attempts of a message that met every fault. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SmsWays texts = new SmsWays();
    private final FcmFake fcm = new FcmFake();
    private final ApnsFake apns = new ApnsFake();
    private final SmppSink centre = new SmppSink();
    private final List<Volley> volleys = new ArrayList<>();
    private final MailingServer declic;
    private final Ajo ajo;
    private int waves;
    private List<SmsWays.Way> ways = List.of();
    private String notices = "";
    private String tidings = "";
    private String codes = "";

    FlappingProviderIT(MailingServer declic) {
        this.declic = declic;
        ajo = declic.ajo();
    }

    @BeforeEach
    void activate() {
        Authoring authoring = new Authoring(declic.server().root());
        configureCentre(authoring, centre.port());
        configurePush(authoring);
        ways = texts.activate(authoring, "flapping", "+33613");
        codes = authoring.activateSms("Flapping codes", "flapping-centre", "4711");
        notices = push(authoring, "Flapping notices", "flapping-push");
        tidings = push(authoring, "Flapping tidings", "flapping-apple");
    }

    private static String push(Authoring authoring, String name, String configuration) {
        return authoring.activate(Map.of(
                "name",
                name,
                "channel",
                "PUSH",
                "configuration",
                configuration,
                "content",
                Map.of("title", "Parcel", "body", "On its way")));
    }

    private static void configureCentre(Authoring authoring, int port) {
        authoring.configure(Map.of(
                "channel", "SMS",
                "name", "flapping-centre",
                "provider", "SMPP",
                "from", "Shop",
                "region", "FR",
                "host", "127.0.0.1",
                "port", port,
                "systemId", "declic",
                "password", "s3cret"));
    }

    private void configurePush(Authoring authoring) {
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
        authoring.configure(Map.of(
                "channel",
                "PUSH",
                "name",
                "flapping-apple",
                "provider",
                "APNS",
                "appId",
                APP,
                "url",
                apns.url(),
                "keyId",
                "ABCDE12345",
                "teamId",
                "TEAM123456",
                "password",
                ApnsFake.key()));
    }

    @AfterEach
    void stop() {
        texts.close();
        fcm.close();
        apns.close();
        centre.close();
    }

    @Test
    void loseNothingAndGetNothingTwiceUnlessItSaysSo() {
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
        assertThat(accepted).hasSize((ways.size() + OTHERS) * WAVE * waves);
        awaitEnds(accepted);
        assertThat(taken()).containsExactlyInAnyOrderElementsOf(addresses(accepted));
        accepted.stream()
                .filter(this::cameTwice)
                .forEach(shot -> assertThat(ajo.execution(shot.executionId()).text())
                        .as(address(shot))
                        .containsIgnoringCase("possibly twice"));
    }

    /** The ways in which they fail; no message is with a provider that fails. */
    private enum Fault {

        /** Answers 503, or that messages come too fast. */
        BUSY,

        /** Refuses connections. */
        GONE,

        /** Resets connections before it has read the request. */
        RESETTING
    }

    private void begin(Fault fault) {
        switch (fault) {
            case BUSY -> {
                texts.providers().forEach(provider -> provider.beBusy(true));
                fcm.beBusy(true);
                apns.beBusy(true);
                centre.throttle(true);
            }
            case GONE -> {
                texts.providers().forEach(SmsFake::goAway);
                fcm.goAway();
                apns.goAway();
                centre.goAway();
            }
            case RESETTING -> {
                texts.providers().forEach(SmsFake::hangUp);
                fcm.hangUp();
                apns.hangUp();
                centre.hangUp();
            }
        }
    }

    private void recover() {
        texts.providers().forEach(provider -> {
            provider.beBusy(false);
            provider.speak();
        });
        fcm.beBusy(false);
        fcm.speak();
        apns.beBusy(false);
        apns.speak();
        centre.throttle(false);
        centre.comeBack();
    }

    /** So many messages on each way, each to somebody of its own. */
    private List<Trigger> wave() {
        int first = WAVE * waves++;
        return IntStream.range(first, first + WAVE)
                .boxed()
                .flatMap(i -> Stream.concat(ways.stream().map(way -> way.trigger(i)), others(i)))
                .toList();
    }

    private Stream<Trigger> others(int number) {
        return Stream.of(
                Trigger.of(List.of(Recipient.byPhone("+336139%05d".formatted(number))))
                        .ofCampaign(codes),
                Trigger.of(List.of(device("fcm", "flapping:of-the-device-" + number)))
                        .ofCampaign(notices),
                Trigger.of(List.of(device("apns", "f1a9%060x".formatted(number))))
                        .ofCampaign(tidings));
    }

    private static Recipient device(String platform, String token) {
        Map<String, Object> device = Map.of("appID", APP, "platform", platform, "token", token);
        return new Recipient("external", "ecid", token, Map.of("pushInfo", device), Map.of(), Map.of());
    }

    /**
     * The numbers and tokens of the messages that they took, each as often as it came; those of the centre
     * and of Apple once.
     */
    private List<String> taken() {
        Stream<String> numbers = ways.stream().flatMap(way -> way.provider().numbers().stream());
        return Stream.of(
                        numbers,
                        fcm.tokens().stream(),
                        apns.copies().keySet().stream(),
                        centre.copies().keySet().stream().map(number -> "+" + number))
                .flatMap(addresses -> addresses)
                .toList();
    }

    private static List<String> addresses(List<Volley.Shot> shots) {
        return shots.stream().map(FlappingProviderIT::address).toList();
    }

    private static String address(Volley.Shot shot) {
        return shot.trigger().recipients().get(0).userId();
    }

    /** The centre and Apple may go before the answer to what they took last. */
    private boolean cameTwice(Volley.Shot shot) {
        String address = address(shot);
        return apns.copies().getOrDefault(address, 0L) > 1
                || centre.copies().getOrDefault(address.substring(1), 0L) > 1;
    }

    /** The centre alone tells what became of a message. */
    private String end(Volley.Shot shot) {
        return shot.trigger().campaignId().equals(codes) ? "delivered" : "sent";
    }

    private void awaitEnds(List<Volley.Shot> shots) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(shots)
                        .allSatisfy(shot -> assertThat(
                                        ajo.execution(shot.executionId()).recipientStates())
                                .containsExactly(end(shot))));
    }
}
