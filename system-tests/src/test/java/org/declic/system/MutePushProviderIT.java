package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
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
import org.declic.system.server.ServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Google's or Apple's service takes connections and never answers; Google's of another app, beside it, is well. */
class MutePushProviderIT {

    private static final int MUTE = 60;
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
    private final DeclicServer server =
            new DeclicServer(apple.trusted(ServerOptions.demo("mute-push")).with("DECLIC_PROVIDERS_PRIVATE", "true"));
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
        holdsUpOnlyItself("google", "unknown", fcm(google, well), google::speak, google::tokens);
        holdsUpOnlyItself("tokens", "token", fcm(tokens, tokens), tokens::speak, tokens::tokens);
        holdsUpOnlyItself("apple", "connect", apns(), apple::speak, apple::tokens);
    }

    private void holdsUpOnlyItself(
            String name, String cause, Map<String, Object> provider, Runnable speak, Supplier<List<String>> taken) {
        List<Trigger> toTheMute = triggers(name, campaign(name, provider), MUTE);
        List<Trigger> toTheWell = triggers("well", healthy, WELL);
        int before = well.tokens().size();

        Volley mute = Volley.fire(ajo, toTheMute, THREADS);
        Volley.fire(ajo, toTheWell, THREADS);
        Awaitility.await()
                .atMost(SECONDS)
                .untilAsserted(() -> assertThat(well.tokens()).hasSize(before + WELL));
        assertThat(mute.accepted()).hasSize(MUTE);
        awaitEach(mute, "delay", GIVEN_UP);
        Awaitility.await()
                .untilAsserted(() -> assertThat(mute.accepted())
                        .anySatisfy(shot -> assertThat(
                                        ajo.execution(shot.executionId()).text())
                                .contains("\"reason\":\"" + cause + "\"")));

        speak.run();
        awaitEach(mute, "sent", TRIED_AGAIN);
        assertThat(taken.get()).containsExactlyInAnyOrderElementsOf(devices(toTheMute));
        assertThat(well.tokens()).hasSize(before + WELL);
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
        boolean apple = "apple".equals(name);
        return IntStream.range(0, number)
                .mapToObj(i -> apple ? "%064x".formatted(i) : name + ":of-the-device-" + i)
                .map(token -> device(app(name), apple ? "apns" : "fcm", token))
                .map(device -> Trigger.of(List.of(device)).ofCampaign(campaign))
                .toList();
    }

    private static Recipient device(String app, String platform, String token) {
        Map<String, Object> device = Map.of("appID", app, "platform", platform, "token", token);
        return new Recipient("external", "ecid", token, Map.of("pushInfo", device), Map.of(), Map.of());
    }

    private static List<String> devices(List<Trigger> triggers) {
        return triggers.stream()
                .map(trigger -> trigger.recipients().get(0).userId())
                .toList();
    }
}
