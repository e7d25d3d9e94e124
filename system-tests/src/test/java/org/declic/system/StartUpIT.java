package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.RawCall;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.junit.jupiter.api.Test;

/** A caller that comes before the application is there. */
class StartUpIT {

    private static final RawCall CALL = new RawCall("GET /" + Ajo.UNITARY + "/none", Map.of(), "");
    private static final String NOBODY = "refused connection";

    @Test
    void answersNothingElseThanOnceStarted() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean started = new AtomicBoolean();
        try (DeclicServer server = new DeclicServer(ServerOptions.bare("start-up"))) {
            Thread early = new Thread(() -> call(server, seen, started));
            early.start();
            server.start();
            started.set(true);
            early.join();
        }

        assertThat(seen).containsExactlyInAnyOrder(NOBODY, "401");
    }

    @Test
    void doesNotStartOnAPortInUse() throws Exception {
        try (DeclicServer server = new DeclicServer(ServerOptions.bare("start-up-port-in-use"));
                ServerSocket other = new ServerSocket(server.root().getPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThatIllegalStateException().isThrownBy(server::start);

            assertThat(server.log()).content().contains("could not start, port " + other.getLocalPort());
        }
    }

    private static void call(DeclicServer server, Set<String> seen, AtomicBoolean started) {
        boolean last;
        do {
            last = started.get();
            seen.add(answer(server));
        } while (!last);
    }

    private static String answer(DeclicServer server) {
        try {
            Thread.sleep(5);
            return Integer.toString(CALL.send(server.root()).status());
        } catch (InterruptedException | RuntimeException e) {
            return e.getCause() instanceof ConnectException ? NOBODY : e.toString();
        }
    }
}
