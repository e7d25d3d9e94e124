package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smtp.MuteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two mail servers take connections and never answer; a third, beside them, is well. */
@ExtendWith(SharedServers.class)
class MuteProviderIT {

    private static final int MUTE = 300;
    private static final int WELL = 50;
    private static final String DOMAIN = "well.example";

    /** Less than the time after which a mute server is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final MailingServer declic;
    private final List<MuteServer> mutes = List.of(new MuteServer(), new MuteServer());

    MuteProviderIT(MailingServer declic) {
        this.declic = declic;
    }

    @AfterEach
    void close() {
        mutes.forEach(MuteServer::close);
    }

    @Test
    void holdUpOnlyTheirOwnConfigurations() {
        List<String> campaigns = mutes.stream().map(this::campaign).toList();
        List<Trigger> toTheMutes = IntStream.range(0, MUTE)
                .mapToObj(i -> Trigger.to("user-" + i + "@mute.example").ofCampaign(campaigns.get(i % 2)))
                .toList();
        List<Trigger> toTheWell = IntStream.range(0, WELL)
                .mapToObj(i -> Trigger.to("user-" + i + "@" + DOMAIN))
                .toList();

        Volley held = Volley.fire(declic.ajo(), toTheMutes, 8);
        Volley.fire(declic.ajo(), toTheWell, 8);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(declic.mailbox().copiesAt(DOMAIN)).hasSize(WELL));
        assertThat(held.accepted()).hasSize(MUTE);
        declic.ajo().awaitAll(held.accepted().get(MUTE - 1).executionId(), "delay");
    }

    private String campaign(MuteServer mute) {
        String configuration = "mute-" + mute.port();
        Authoring authoring = new Authoring(declic.server().root());
        authoring.configure(configuration, mute.port());
        return authoring.activate(Draft.named("Through " + configuration).through(configuration));
    }
}
