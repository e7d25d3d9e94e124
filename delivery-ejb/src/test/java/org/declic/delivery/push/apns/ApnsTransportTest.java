package org.declic.delivery.push.apns;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.pushy.apns.auth.ApnsVerificationKey;
import com.eatthepath.pushy.apns.auth.AuthenticationToken;
import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.PushNotificationHandler;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.declic.channel.Provider;
import org.declic.channel.PushSettings;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.push.PushFixture;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.shared.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Pushy's own mock of Apple's servers; one for all, for it takes seconds to end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApnsTransportTest {

    private static final PushSettings SETTINGS =
            new PushSettings(Provider.APNS, "com.example.shop", "ABCDE12345", "TEAM123456", false, "", 60);
    private static final String DEVICE = "ab".repeat(32);
    private static final OutgoingPush PUSH = PushFixture.aPush("apns", DEVICE);
    private static final char[] PASSWORD = "changeit".toCharArray();

    /** A notification as Apple gets it. */
    private record Received(Map<String, String> headers, String payload) {}

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final AtomicReference<RejectionReason> rejection = new AtomicReference<>();
    private final AtomicReference<Runnable> onceBeforeAnswering = new AtomicReference<>(() -> {});
    private MockApnsServer apple;
    private X509Certificate certificate;
    private int port;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        KeyStore store = selfSigned(folder);
        certificate = (X509Certificate) store.getCertificate("apple");
        apple = new MockApnsServerBuilder()
                .setServerCredentials(
                        new X509Certificate[] {certificate}, (PrivateKey) store.getKey("apple", PASSWORD), null)
                .setHandlerFactory(session -> handler())
                .build();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        apple.start(port).get(20, TimeUnit.SECONDS);
    }

    @AfterAll
    void stop() throws Exception {
        apple.shutdown().get(20, TimeUnit.SECONDS);
    }

    @BeforeEach
    void forget() {
        received.clear();
        rejection.set(null);
        onceBeforeAnswering.set(() -> {});
    }

    private PushNotificationHandler handler() {
        return (headers, payload) -> {
            received.add(new Received(
                    Map.of(
                            "path", headers.path().toString(),
                            "topic", headers.get("apns-topic").toString(),
                            "type", headers.get("apns-push-type").toString(),
                            "priority", headers.get("apns-priority").toString(),
                            "collapse", String.valueOf(headers.get("apns-collapse-id")),
                            "id", headers.get("apns-id").toString(),
                            "authorization", headers.get("authorization").toString()),
                    payload.toString(StandardCharsets.UTF_8)));
            onceBeforeAnswering.getAndSet(() -> {}).run();
            RejectionReason reason = rejection.get();
            if (reason != null) {
                throw new RejectedNotificationException(reason);
            }
        };
    }

    /** Reference: Apple, establishing a token-based connection to APNs. */
    @Test
    void signsInWithItsKey() throws Exception {
        KeyPair keys = keys();
        try (ApnsTransport transport = transport(pem(keys))) {
            assertThat(transport.send(PUSH)).isInstanceOf(Accepted.class);
        }

        AuthenticationToken token = new AuthenticationToken(
                received.element().headers().getOrDefault("authorization", "").replaceFirst("^bearer ", ""));
        assertThat(token.verifySignature(
                        new ApnsVerificationKey("ABCDE12345", "TEAM123456", (ECPublicKey) keys.getPublic())))
                .isTrue();
        assertThat(token.getKeyId()).isEqualTo("ABCDE12345");
        assertThat(token.getTeamId()).isEqualTo("TEAM123456");
    }

    @Test
    void sendsAMessageToADevice() throws Exception {
        try (ApnsTransport transport = transport(key())) {
            assertThat(transport.send(PUSH)).isInstanceOf(Accepted.class);
            assertThat(transport.send(PUSH)).as("the same id again").isEqualTo(transport.send(PUSH));
        }

        Received first = received.element();
        assertThat(first.headers())
                .containsEntry("path", "/3/device/" + DEVICE)
                .containsEntry("topic", "com.example.shop")
                .containsEntry("type", "alert")
                .containsEntry("priority", "10")
                .containsEntry("collapse", "order-7");
        assertThat(first.headers().get("authorization")).startsWith("bearer ");
        assertThat(Json.object(first.payload()))
                .isEqualTo(Map.of(
                        "aps",
                        Map.of(
                                "alert",
                                Map.of("title", "Parcel 7", "body", "On its way"),
                                "sound",
                                "chime",
                                "mutable-content",
                                1,
                                "content-available",
                                1,
                                "category",
                                "ORDER",
                                "badge",
                                3,
                                "thread-id",
                                "orders"),
                        "order",
                        "7",
                        "declic",
                        Map.of(
                                "click",
                                "DEEPLINK",
                                "link",
                                "shop://orders/7",
                                "buttons",
                                List.of(Map.of(
                                        "id",
                                        "track",
                                        "label",
                                        "Track",
                                        "click",
                                        "WEBURL",
                                        "link",
                                        "https://track.example/7"))),
                        "image",
                        "https://img.example/7.png"));
    }

    @Test
    void aSilentMessageIsForTheApp() throws Exception {
        try (ApnsTransport transport = transport(key())) {
            transport.send(PushFixture.aSilentPush("apns", DEVICE));
        }

        assertThat(received.element().headers())
                .containsEntry("type", "background")
                .containsEntry("priority", "5")
                .containsEntry("collapse", "null");
        assertThat(received.element().payload())
                .contains("\"content-available\":1")
                .doesNotContain("alert");
    }

    @ParameterizedTest
    @CsvSource({
        "UNREGISTERED, Refused",
        "BAD_DEVICE_TOKEN, Refused",
        "PAYLOAD_TOO_LARGE, Refused",
        "TOO_MANY_REQUESTS, Deferred",
        "SERVICE_UNAVAILABLE, Deferred",
        "INTERNAL_SERVER_ERROR, Deferred",
        "TOPIC_DISALLOWED, Deferred"
    })
    void tellsApartWhatARejectionMeans(RejectionReason reason, String outcome) throws Exception {
        rejection.set(reason);
        try (ApnsTransport transport = transport(key())) {
            Outcome rejected = transport.send(PUSH);

            assertThat(rejected.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(rejected instanceof Refused refused ? refused.code() : ((Deferred) rejected).code())
                    .startsWith("apns-");
        }
    }

    @Test
    void anAppleThatIsNotThereDoesNotHaveTheMessage() throws Exception {
        int unused;
        try (ServerSocket free = new ServerSocket(0)) {
            unused = free.getLocalPort();
        }
        try (ApnsTransport transport = transport(key(), unused)) {
            assertThat(transport.send(PUSH)).isInstanceOf(Unreachable.class);
        }
    }

    /** It is tried again, and then has the same id. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionThatBreaksBeforeTheAnswerLeavesItUnknown(boolean resetting) throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(port);
                ApnsTransport transport = transport(key(), proxy.port())) {
            onceBeforeAnswering.set(() -> proxy.cut(resetting));

            assertThat(transport.send(PUSH)).isInstanceOf(Unknown.class);
            assertThat(transport.send(PUSH)).isInstanceOf(Accepted.class);
        }

        assertThat(received)
                .hasSize(2)
                .extracting(each -> each.headers().get("id"))
                .containsOnly(received.element().headers().get("id"));
    }

    @Test
    void anAddressOfOurOwnNetworkIsNotReached() throws Exception {
        PushSettings inside = new PushSettings(
                Provider.APNS, "com.example.shop", "ABCDE12345", "TEAM123456", false, "https://127.0.0.1:" + port, 60);
        try (ApnsTransport transport =
                new ApnsTransport(inside, key(), new PrivateAddresses(false), Clock.systemUTC())) {
            assertThat(transport.send(PUSH))
                    .isEqualTo(new Unreachable("private-address", "127.0.0.1 is a private address"));
        }
    }

    @Test
    void aKeyThatIsNoneIsNoReasonToThrow() {
        try (ApnsTransport transport = transport("no key")) {
            assertThat(transport.send(PUSH)).isEqualTo(new Unreachable("signing-key", "The key cannot be used"));
        }
    }

    private ApnsTransport transport(String key) {
        return transport(key, port);
    }

    private ApnsTransport transport(String key, int through) {
        return new ApnsTransport(
                SETTINGS,
                key,
                Clock.systemUTC(),
                builder -> builder.setApnsServer("localhost", through).setTrustedServerCertificateChain(certificate));
    }

    private static String key() throws GeneralSecurityException {
        return pem(keys());
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** By the JDK's own tool: its classes for certificates are not open to us. */
    private static KeyStore selfSigned(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("apple.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "apple",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
