package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.junit.jupiter.api.Test;

/** Starts that go wrong. */
class StartUpIT {

    @Test
    void doesNotStartOnAPortInUse() throws Exception {
        try (DeclicServer server = new DeclicServer(ServerOptions.bare("start-up-port-in-use"));
                ServerSocket other = new ServerSocket(server.root().getPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThatIllegalStateException().isThrownBy(server::start);

            assertThat(server.log()).content().contains("could not start, port " + other.getLocalPort());
        }
    }
}
