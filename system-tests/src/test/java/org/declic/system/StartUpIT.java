package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.declic.system.ajo.RawCall;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.junit.jupiter.api.Test;

/** Callers that come before the application is there, and starts that go wrong. */
class StartUpIT {

    private static final List<String> CALLS =
            List.of("GET /ajo/im/executions/unitary/none", "GET /api/v1/campaigns", "GET /ims/token/v3");

    @Test
    void answersNothingUntilItCanAnswerEverything() {
        Set<String> seen = new TreeSet<>();
        try (DeclicServer server = new DeclicServer(ServerOptions.bare("start-up"))) {
            CompletableFuture<Void> start = CompletableFuture.runAsync(server::start);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        boolean last = start.isDone();
                        CALLS.forEach(call -> seen.add(answer(server, call)));
                        return last;
                    });
            start.join();
        }

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "refused",
                        "GET /ajo/im/executions/unitary/none 401 application/json",
                        "GET /api/v1/campaigns 401 application/json",
                        "GET /ims/token/v3 405 application/json");
    }

    @Test
    void doesNotStartOnAPortInUse() throws Exception {
        try (DeclicServer server = new DeclicServer(ServerOptions.bare("start-up-port-in-use"));
                ServerSocket other = new ServerSocket(server.root().getPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThatIllegalStateException().isThrownBy(server::start);

            assertThat(server.log()).content().contains("could not start, port " + other.getLocalPort());
        }
    }

    @Test
    void doesNotStartWithASettingThatCannotBeUsed() {
        ServerOptions options = ServerOptions.bare("start-up-setting").with("DECLIC_PROXIES", "10.0.0.0/33");
        try (DeclicServer server = new DeclicServer(options)) {
            assertThatIllegalStateException().isThrownBy(server::start);

            assertThat(server.log())
                    .content()
                    .contains("Setting DECLIC_PROXIES=10.0.0.0/33 is no address or CIDR range")
                    .contains("could not start, the log above tells why");
        }
    }

    private static String answer(DeclicServer server, String call) {
        try {
            var answer = new RawCall(call, Map.of(), "").send(server.root());
            return call + " " + answer.status() + " " + answer.headers().get("content-type");
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof ConnectException ? "refused" : e.toString();
        }
    }
}
