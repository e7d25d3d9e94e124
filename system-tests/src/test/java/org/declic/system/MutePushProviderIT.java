package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.ApnsFake;
import org.declic.system.provider.FcmFake;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.LocalCertificate;
import org.declic.system.server.ServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three services take connections and never answer; one beside them is well. */
class MutePushProviderIT {

    /** More than the half of the places that one configuration may have; two such would take them all. */
    private static final int MUTE = 24;

    private static final int WELL = 50;
    private static final int THREADS = 8;

    /** Less than it takes to wait for a mute provider once for each delivery at a time. */
    private static final Duration SECONDS = Duration.ofSeconds(20);

    /** Less than it takes when one after the other waits for a mute provider. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(50);

    /** More than the pauses between attempts that come after that. */
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(4);

    private final FcmFake well = new FcmFake();
    private final FcmFake google = new FcmFake();
    private final FcmFake tokens = new FcmFake();
    private final ApnsFake apple = new ApnsFake();
    private final DeclicServer server = new DeclicServer(
            LocalCertificate.trusted(ServerOptions.demo("mute-push")).with("DECLIC_PROVIDERS_PRIVATE", "true"));
    private final Ajo ajo = new Ajo(server.root());
    private String healthy = "";

    @BeforeEach
    void start() {
        google.fallSilent();
        tokens.fallSilent();
        apple.fallSilent();
        server.start();
        healthy = campaign("well", fcm(well, well));
    }

    @AfterEach
    void stop() {
        server.close();
        well.close();
        google.close();
        tokens.close();
        apple.close();
    }

    @Test
    void holdUpOnlyTheirOwnConfigurationsAndLoseNothing() {
        List<Mute> mutes = List.of(
                new Mute("google", "unknown", fcm(google, well), google::tokens),
                new Mute("tokens", "token", fcm(tokens, tokens), tokens::tokens),
                new Mute("apple", "connect", apns(), apple::tokens));
        Map<Mute, Volley> held = new LinkedHashMap<>();

        mutes.forEach(mute ->
                held.put(mute, Volley.fire(ajo, mute.triggers(campaign(mute.name(), mute.provider())), THREADS)));
        Volley.fire(ajo, triggers("well", healthy, WELL), THREADS);
        Awaitility.await()
                .atMost(SECONDS)
                .untilAsserted(() -> assertThat(well.tokens()).hasSize(WELL));
        held.forEach(this::assertPutOff);

        google.speak();
        tokens.speak();
        apple.speak();
        held.forEach((mute, volley) -> {
            awaitEach(volley, "sent", TRIED_AGAIN);
            assertThat(mute.taken().get()).containsExactlyInAnyOrderElementsOf(mute.devices());
        });
        assertThat(well.tokens()).hasSize(WELL);
    }

    /**
     * A provider that never answers.
     *
     * @param cause the reason with which its messages are put off
     * @param taken the tokens that it has taken
     */
    private record Mute(String name, String cause, Map<String, Object> provider, Supplier<List<String>> taken) {

        List<Trigger> triggers(String campaign) {
            return MutePushProviderIT.triggers(name, campaign, MUTE);
        }

        List<String> devices() {
            return IntStream.range(0, MUTE).mapToObj(i -> device(name, i)).toList();
        }
    }

    private void assertPutOff(Mute mute, Volley volley) {
        assertThat(volley.accepted()).hasSize(MUTE);
        awaitEach(volley, "delay", GIVEN_UP);
        Awaitility.await()
                .untilAsserted(() -> assertThat(volley.accepted())
                        .anySatisfy(shot -> assertThat(
                                        ajo.execution(shot.executionId()).text())
                                .contains("\"reason\":\"" + mute.cause() + "\"")));
    }

    private void awaitEach(Volley volley, String state, Duration patience) {
        Awaitility.await()
                .atMost(patience)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(volley.accepted())
                        .allSatisfy(shot -> assertThat(
                                        ajo.execution(shot.executionId()).recipientStates())
                                .containsExactly(state)));
    }

    private String campaign(String name, Map<String, Object> provider) {
        Map<String, Object> configuration = new HashMap<>(provider);
        configuration.putAll(Map.of("channel", "PUSH", "name", name, "appId", app(name)));
        Authoring authoring = new Authoring(server.root());
        authoring.configure(configuration);
        return authoring.activate(Map.of(
                "name",
                "Through " + name,
                "channel",
                "PUSH",
                "configuration",
                name,
                "content",
                Map.of("title", "Parcel", "body", "On its way")));
    }

    private static Map<String, Object> fcm(FcmFake taking, FcmFake givingTokens) {
        return Map.of("provider", "FCM", "url", taking.url(), "password", givingTokens.serviceAccount());
    }

    private Map<String, Object> apns() {
        return Map.of(
                "provider",
                "APNS",
                "url",
                apple.url(),
                "keyId",
                "ABCDE12345",
                "teamId",
                "TEAM123456",
                "password",
                ApnsFake.key());
    }

    private static String app(String name) {
        return "com.example." + name;
    }

    private static List<Trigger> triggers(String name, String campaign, int number) {
        String platform = "apple".equals(name) ? "apns" : "fcm";
        return IntStream.range(0, number)
                .mapToObj(i -> recipient(app(name), platform, device(name, i)))
                .map(recipient -> Trigger.of(List.of(recipient)).ofCampaign(campaign))
                .toList();
    }

    private static String device(String name, int number) {
        return "apple".equals(name) ? "%064x".formatted(number) : name + ":of-the-device-" + number;
    }

    private static Recipient recipient(String app, String platform, String token) {
        Map<String, Object> device = Map.of("appID", app, "platform", platform, "token", token);
        return new Recipient("external", "ecid", token, Map.of("pushInfo", device), Map.of(), Map.of());
    }
}
