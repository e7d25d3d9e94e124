package org.declic.system;

import java.util.Map;
import org.declic.system.server.PayaraServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The EAR on a full server, {@code mvn -Pserver verify}. */
@Tag("server")
class ServerTriggerIT {

    private final PayaraServer payara = new PayaraServer(Map.of("DECLIC_DEMO", "true"));

    @BeforeEach
    void deploy() {
        payara.start();
    }

    @AfterEach
    void undeploy() {
        payara.close();
    }

    @Test
    void deliversAndReportsEveryRecipientOfATrigger() {
        new TriggerScenario(payara.root()).play();
    }
}
