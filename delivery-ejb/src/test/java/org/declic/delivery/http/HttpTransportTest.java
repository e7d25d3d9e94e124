package org.declic.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.email.smtp.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class HttpTransportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:59:30Z"), ZoneOffset.UTC);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeProvider provider = new FakeProvider();

    HttpTransportTest() throws IOException {}

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aBodyThatStallsIsNotWaitedFor() {
        provider.stalls("/send", 201, "{\"id\":");

        assertThat(send(SHORT)).isEqualTo(new Unknown(host() + " gave no whole answer"));
    }

    @Test
    void aBodyThatTricklesIsNotWaitedFor() {
        provider.trickles("/send", 201, "{\"id\":");

        assertThat(send(SHORT)).isEqualTo(new Unknown(host() + " gave no whole answer"));
        assertThat(provider.abandoned()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void aRefusalThatStallsIsNoRefusal() {
        provider.stalls("/send", 400, "");

        assertThat(send(SHORT)).isInstanceOf(Unknown.class);
    }

    @Test
    void onlyTheBeginningOfAnEndlessBodyIsRead() {
        provider.trickles("/send", 201, "x".repeat(100_000));

        assertThat(send(LONG)).isEqualTo(new Accepted("65536"));
        assertThat(provider.abandoned()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void takesAWholeBodyOfTheLargestSize() {
        provider.answers("/send", 201, "x".repeat(65_536));

        assertThat(send(LONG)).isEqualTo(new Accepted("65536"));
    }

    @Test
    void waitsUntilTheProviderAsksToComeAgain() {
        provider.answersWithHeader("/send", 503, "Retry-After", "Sun, 01 Mar 2026 09:00:00 GMT");

        assertThat(send(LONG))
                .isEqualTo(new Deferred("http-503", "The provider asks to try again", Duration.ofSeconds(30)));
    }

    @Test
    void aServerThatIsNotTrustedDoesNotHaveTheMessage(@TempDir Path directory) throws Exception {
        SSLSocketFactory certificate =
                TestCertificate.of("localhost", directory).server();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread handshake = new Thread(() -> shakeHands(server, certificate));
            handshake.start();

            Outcome outcome = new HttpTransport<>(
                            new CountingApi("https://localhost:" + server.getLocalPort()),
                            new PrivateAddresses(true),
                            CLOCK,
                            LONG)
                    .send("a message");

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unreachable -> assertThat(unreachable.code()).isEqualTo("tls"));
            handshake.join();
        }
    }

    private static void shakeHands(ServerSocket server, SSLSocketFactory certificate) {
        try (Socket plain = server.accept();
                SSLSocket secured = (SSLSocket) certificate.createSocket(plain, null, false)) {
            secured.setUseClientMode(false);
            secured.startHandshake();
        } catch (IOException e) {
            // the client does not trust it
        }
    }

    private Outcome send(Duration answerTimeout) {
        return new HttpTransport<>(new CountingApi(provider.url()), new PrivateAddresses(true), CLOCK, answerTimeout)
                .send("a message");
    }

    private String host() {
        return provider.url().replace("http://", "");
    }

    /** Takes the length of the answer for the id. */
    private record CountingApi(String url) implements ProviderApi<String> {

        @Override
        public HttpRequest.Builder request(String message) {
            return HttpRequest.newBuilder(URI.create(url + "/send"));
        }

        @Override
        public Outcome accepted(ProviderAnswer answer) {
            return new Accepted(String.valueOf(answer.text().length()));
        }

        @Override
        public String code(ProviderAnswer answer) {
            return "";
        }
    }
}
