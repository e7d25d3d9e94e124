package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.ApnsFake;
import org.declic.system.provider.FcmFake;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smpp.SmppSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed while it hands SMS and push messages to a provider of each kind, and started again. */
@ExtendWith(SharedServers.class)
class ProviderKillIT {

    private static final String APP = "com.example.killed";
    private static final int MESSAGES = 100;
    private static final int THREADS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SmsWays texts = new SmsWays();
    private final SmppSink centre = new SmppSink();
    private final FcmFake fcm = new FcmFake();
    private final ApnsFake apns = new ApnsFake();
    private final MailingServer declic;
    private final Ajo ajo;
    private final Authoring authoring;

    ProviderKillIT(MailingServer declic) {
        this.declic = declic;
        ajo = declic.ajo();
        authoring = new Authoring(declic.server().root());
    }

    @AfterEach
    void recover() {
        declic.recover();
        texts.close();
        centre.close();
        fcm.close();
        apns.close();
    }

    @Test
    void losesNothingAndSaysWhatMayComeTwice() {
        List<Way> ways = new ArrayList<>(List.of(byCentre(), byFcm(), byApns()));
        texts.activate(authoring, "killed", "+33614").forEach(way -> ways.add(Way.of(way)));
        settle(ways, MESSAGES); // so that each way is open when the others come

        Volley volley = killAmid(ways);
        declic.server().restart();
        settle(ways, MESSAGES + 1); // what was accepted before and is not there by then is not merely late

        ways.forEach(way -> assertEnds(
                way,
                volley.accepted().stream()
                        .filter(shot -> shot.trigger().campaignId().equals(way.campaign()))
                        .toList()));
    }

    private Volley killAmid(List<Way> ways) {
        List<Trigger> triggers = IntStream.range(0, MESSAGES)
                .boxed()
                .flatMap(i -> ways.stream().map(way -> way.trigger(i)))
                .toList();
        Volley volley = Volley.begin(ajo, triggers, THREADS, triggers.size() / 2);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ways.stream().allMatch(way -> way.copies().get().size() > 1));
        declic.server().kill();
        volley.awaitEnd();
        assertThat(volley.refused()).isEmpty();
        assertThat(volley.unanswered()).as("killed too late").isNotEmpty();
        return volley;
    }

    private void settle(List<Way> ways, int number) {
        ways.forEach(way -> ajo.awaitAll(ajo.accepted(way.trigger(number)), way.end()));
    }

    private void assertEnds(Way way, List<Volley.Shot> accepted) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(accepted)
                        .allSatisfy(shot -> assertThat(
                                        ajo.execution(shot.executionId()).recipientStates())
                                .containsExactly(way.end())));
        Map<String, Long> copies = way.copies().get();
        assertThat(copies.keySet())
                .containsAll(accepted.stream().map(ProviderKillIT::address).toList());
        accepted.stream()
                .filter(shot -> copies.getOrDefault(address(shot), 0L) > 1)
                .forEach(shot -> assertThat(ajo.execution(shot.executionId()).text())
                        .as(address(shot))
                        .containsIgnoringCase("possibly twice"));
    }

    private static String address(Volley.Shot shot) {
        return shot.trigger().recipients().get(0).userId();
    }

    /**
     * A campaign that goes by one of the providers.
     *
     * @param end the state in which its executions end
     * @param copies how many messages the provider took for each address
     */
    private record Way(
            String campaign, String end, IntFunction<Recipient> recipient, Supplier<Map<String, Long>> copies) {

        static Way of(SmsWays.Way way) {
            return new Way(way.campaign(), "sent", i -> Recipient.byPhone(way.number(i)), way.provider()::copies);
        }

        Trigger trigger(int number) {
            return Trigger.of(List.of(recipient.apply(number))).ofCampaign(campaign);
        }
    }

    /** It alone tells what became of a message. */
    private Way byCentre() {
        Map<String, Object> settings = Map.of(
                "provider", "SMPP",
                "from", "Shop",
                "host", "127.0.0.1",
                "port", centre.port(),
                "systemId", "declic",
                "password", "s3cret");
        String configuration = configure(settings, Map.of("channel", "SMS", "region", "FR"));
        String campaign = authoring.activateSms("Killed texts", configuration, "Votre colis est là");
        return new Way(campaign, "delivered", i -> Recipient.byPhone("+336149%05d".formatted(i)), () -> {
            Map<String, Long> copies = new HashMap<>();
            centre.copies().forEach((number, count) -> copies.put("+" + number, count));
            return copies;
        });
    }

    private Way byFcm() {
        String campaign = notices(Map.of("provider", "FCM", "url", fcm.url(), "password", fcm.serviceAccount()));
        return new Way(campaign, "sent", i -> device("fcm", "killed:of-the-device-" + i), fcm::copies);
    }

    private Way byApns() {
        String campaign = notices(Map.of(
                "provider", "APNS",
                "url", apns.url(),
                "keyId", "ABCDE12345",
                "teamId", "TEAM123456",
                "password", ApnsFake.key()));
        return new Way(campaign, "sent", i -> device("apns", "%064x".formatted(i)), apns::copies);
    }

    private String notices(Map<String, Object> provider) {
        return authoring.activate(Map.of(
                "name",
                "Killed notices",
                "channel",
                "PUSH",
                "configuration",
                configure(provider, Map.of("channel", "PUSH", "appId", APP)),
                "content",
                Map.of("title", "Parcel", "body", "On its way")));
    }

    private String configure(Map<String, Object> provider, Map<String, Object> common) {
        String name = "killed-" + provider.get("provider");
        Map<String, Object> configuration = new HashMap<>(provider);
        configuration.putAll(common);
        configuration.put("name", name);
        authoring.configure(configuration);
        return name;
    }

    private static Recipient device(String platform, String token) {
        Map<String, Object> device = Map.of("appID", APP, "platform", platform, "token", token);
        return new Recipient("external", "ecid", token, Map.of("pushInfo", device), Map.of(), Map.of());
    }
}
