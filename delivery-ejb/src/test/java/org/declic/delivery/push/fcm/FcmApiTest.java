package org.declic.delivery.push.fcm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URLDecoder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.http.FakeProvider;
import org.declic.delivery.http.HttpTransport;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.push.PushFixture;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.shared.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FcmApiTest {

    private static final String SEND = "/v1/projects/shop-1/messages:send";
    private static final PrivateAddresses ALLOWED = new PrivateAddresses(true);
    private static final KeyPair KEYS = keys();
    private static final OutgoingPush PUSH = PushFixture.aPush("fcm", "token-1");

    private final FakeProvider google = new FakeProvider();

    FcmApiTest() throws IOException {
        google.answers("/token", 200, "{\"access_token\":\"t1\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void sendsAMessageToADevice() {
        google.answers(SEND, 200, "{\"name\":\"projects/shop-1/messages/0:1\"}");

        assertThat(send(PUSH)).isEqualTo(new Accepted("projects/shop-1/messages/0:1"));
        FakeProvider.Request request = google.requests().get(1);
        assertThat(request.header("Authorization")).isEqualTo("Bearer t1");
        assertThat(Json.object(request.body()))
                .isEqualTo(Map.of(
                        "message",
                        Map.of(
                                "token",
                                "token-1",
                                "notification",
                                Map.of(
                                        "title", "Parcel 7",
                                        "body", "On its way",
                                        "image", "https://img.example/7.png"),
                                "data",
                                Map.of(
                                        "order",
                                        "7",
                                        "declic",
                                        "{\"click\":\"DEEPLINK\",\"link\":\"shop://orders/7\",\"buttons\":["
                                                + "{\"id\":\"track\",\"label\":\"Track\",\"click\":\"WEBURL\","
                                                + "\"link\":\"https://track.example/7\"}]}"),
                                "android",
                                Map.of(
                                        "priority",
                                        "HIGH",
                                        "collapse_key",
                                        "order-7",
                                        "notification",
                                        Map.of(
                                                "sound", "chime",
                                                "channel_id", "orders",
                                                "icon", "parcel",
                                                "visibility", "PUBLIC",
                                                "notification_priority", "PRIORITY_HIGH",
                                                "notification_count", 3)))));
    }

    @Test
    void aSilentMessageIsDataOnly() {
        google.answers(SEND, 200, "{\"name\":\"n\"}");

        send(PushFixture.aSilentPush("fcm", "token-1"));

        assertThat(google.requests().get(1).body())
                .doesNotContain("notification\"")
                .contains("\"order\":\"7\"");
    }

    /** As Google asks for it (RFC 7523; Google, using OAuth 2.0 for server to server applications). */
    @Test
    void signsInAsItsServiceAccount() throws Exception {
        google.answers(SEND, 200, "{\"name\":\"n\"}");
        Instant before = Instant.now().minusSeconds(1);

        send(PUSH);

        FakeProvider.Request request = google.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("Content-type")).isEqualTo("application/x-www-form-urlencoded");
        String form = URLDecoder.decode(request.body(), UTF_8);
        assertThat(form).contains("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer");
        SignedJWT assertion = SignedJWT.parse(form.replaceFirst("(?s).*assertion=([^&]+).*", "$1"));
        assertThat(assertion.verify(new RSASSAVerifier((RSAPublicKey) KEYS.getPublic())))
                .isTrue();
        assertThat(assertion.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("k1");
        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("push@shop-1.example");
        assertThat(claims.getAudience()).containsExactly(google.url() + "/token");
        assertThat(claims.getStringClaim("scope")).isEqualTo("https://www.googleapis.com/auth/firebase.messaging");
        assertThat(claims.getIssueTime().toInstant()).isBetween(before, Instant.now());
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void keepsItsTokenOutOfThePrivateNetwork() {
        PrivateAddresses refused = new PrivateAddresses(false);
        HttpTransport<OutgoingPush> transport = new HttpTransport<>(
                new FcmApi(account(google.url() + "/token"), google.url(), refused, Clock.systemUTC()),
                ALLOWED,
                Clock.systemUTC());

        assertThat(transport.send(PUSH)).isInstanceOf(Unreachable.class);
        assertThat(google.requests()).isEmpty();
    }

    @Test
    void fetchesItsTokenOnce() {
        google.answers(SEND, 200, "{\"name\":\"n\"}");
        HttpTransport<OutgoingPush> transport = transport(account(google.url() + "/token"));

        transport.send(PUSH);
        transport.send(PUSH);

        assertThat(google.requests()).extracting(FakeProvider.Request::path).containsExactly("/token", SEND, SEND);
    }

    @Test
    void namesADeviceThatIsGone() {
        google.answers(
                SEND,
                404,
                "{\"error\":{\"code\":404,\"status\":\"NOT_FOUND\",\"details\":[{\"@type\":"
                        + "\"type.googleapis.com/google.firebase.fcm.v1.FcmError\",\"errorCode\":\"UNREGISTERED\"}]}}");

        assertThat(send(PUSH)).isEqualTo(new Refused("http-404/UNREGISTERED", "The provider refuses the message"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, Refused",
        "429, RESOURCE_EXHAUSTED, Deferred",
        "503, UNAVAILABLE, Deferred",
        "401, UNAUTHENTICATED, Deferred",
        "403, PERMISSION_DENIED, Deferred",
        "403, SENDER_ID_MISMATCH, Refused"
    })
    void tellsApartWhatAnErrorMeans(int status, String word, String outcome) {
        google.answers(SEND, status, "{\"error\":{\"status\":\"" + word + "\"}}");

        assertThat(send(PUSH).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void aServiceAccountThatIsNoneIsNoReasonToThrow() {
        Unreachable expected = new Unreachable("service-account", "The service account cannot be used");

        assertThat(transport("").send(PUSH)).isEqualTo(expected);
        assertThat(transport("{}").send(PUSH)).isEqualTo(expected);
        assertThat(transport("{\"type\":\"service_account\"}").send(PUSH)).isEqualTo(expected);
        google.answers("/token", 400, "{\"error\":\"invalid_grant\"}");
        assertThat(send(PUSH)).isEqualTo(new Unreachable("token", "The address of the token answered 400"));
    }

    private Outcome send(OutgoingPush push) {
        return transport(account(google.url() + "/token")).send(push);
    }

    private HttpTransport<OutgoingPush> transport(String account) {
        return new HttpTransport<>(
                new FcmApi(account, google.url(), ALLOWED, Clock.systemUTC()), ALLOWED, Clock.systemUTC());
    }

    private static String account(String tokenUrl) {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Json.text(Map.of(
                "type", "service_account",
                "project_id", "shop-1",
                "private_key_id", "k1",
                "private_key", pem,
                "client_email", "push@shop-1.example",
                "client_id", "1",
                "token_uri", tokenUrl));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
