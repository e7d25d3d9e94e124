package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is stopped, as Ctrl-C or a supervisor does it, while calls come and messages wait; then it starts again. */
@ExtendWith(SharedServers.class)
class RestartIT {

    private static final int TRIGGERS = 1000;
    private static final String DOMAIN = "restart.example";

    /** What a JVM answers that SIGTERM has ended, after its shutdown hooks. */
    private static final int TERMINATED = 128 + 15;

    private final MailingServer declic;
    private final Ajo ajo;

    RestartIT(MailingServer declic) {
        this.declic = declic;
        this.ajo = declic.ajo();
    }

    @AfterEach
    void recover() {
        declic.recover();
    }

    @Test
    void keepsWhatWasAcceptedSentAndWritten() {
        String campaign = new Authoring(declic.server().root()).activate(Draft.named("Outlives a restart"));
        String sent = ajo.accepted(Trigger.to("before@sent-" + DOMAIN).ofCampaign(campaign));
        ajo.awaitAll(sent, "sent");
        String report = ajo.execution(sent).text();
        declic.sink().delay(Duration.ofMinutes(10));
        Volley volley = Volley.begin(ajo, triggers(campaign), 16, TRIGGERS / 2);

        assertThat(declic.server().stop()).isEqualTo(TERMINATED);
        volley.awaitEnd();
        assertThat(declic.mailbox().at(DOMAIN)).isEmpty();
        declic.sink().accept();
        declic.server().restart();

        assertThat(volley.refused())
                .allSatisfy(shot -> assertThat(shot.answer().text()).contains("server-stopping-503"));
        assertThat(ajo.execution(sent).text()).isEqualTo(report);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(declic.mailbox().copiesAt(DOMAIN)).containsKeys(addresses(volley)));
        declic.settle();
        assertThat(declic.mailbox().copiesAt(DOMAIN).values())
                .allSatisfy(copies -> assertThat(copies).hasSize(1).containsValue(1L));
        ajo.awaitAll(ajo.accepted(Trigger.to("after@sent-" + DOMAIN).ofCampaign(campaign)), "sent");
    }

    private static List<Trigger> triggers(String campaign) {
        return IntStream.range(0, TRIGGERS)
                .mapToObj(i -> Trigger.to("user-" + i + "@" + DOMAIN).ofCampaign(campaign))
                .toList();
    }

    private static String[] addresses(Volley volley) {
        return volley.accepted().stream()
                .map(shot -> shot.trigger().recipients().get(0).userId())
                .toArray(String[]::new);
    }
}
