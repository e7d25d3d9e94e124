package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mail server is away while triggers are accepted. */
@ExtendWith(SharedServers.class)
class SmtpOutageIT {

    private static final int TRIGGERS = 200;
    private static final String DOMAIN = "outage.example";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final MailingServer declic;

    SmtpOutageIT(MailingServer declic) {
        this.declic = declic;
    }

    @AfterEach
    void repair() {
        declic.sink().stop();
        declic.sink().start();
    }

    @Test
    void deliversEverythingOnceTheMailServerIsBack() {
        List<Trigger> triggers = IntStream.range(0, TRIGGERS)
                .mapToObj(i -> Trigger.to("user-" + i + "@" + DOMAIN))
                .toList();
        declic.sink().stop();

        Volley volley = Volley.fire(declic.ajo(), triggers, 8);
        assertThat(volley.accepted()).hasSize(TRIGGERS);
        volley.accepted().forEach(shot -> declic.ajo().awaitAll(shot.executionId(), "delay"));
        declic.sink().start();

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(declic.mailbox().copiesAt(DOMAIN)).hasSize(TRIGGERS));
        volley.accepted().forEach(shot -> declic.ajo().awaitAll(shot.executionId(), "sent"));
        assertThat(declic.mailbox().at(DOMAIN)).hasSize(TRIGGERS);
    }
}
