package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A campaign is stopped while its messages are queued. */
@ExtendWith(SharedServers.class)
class StoppedCampaignIT {

    private static final int TRIGGERS = 100;
    private static final String DOMAIN = "stopped.example";

    private final MailingServer declic;

    StoppedCampaignIT(MailingServer declic) {
        this.declic = declic;
    }

    @AfterEach
    void hurryAgain() {
        declic.sink().accept();
    }

    @Test
    void deliversWhatWasAcceptedAndRefusesWhatComesLater() {
        Authoring authoring = new Authoring(declic.server().root());
        String campaign = authoring.activate(Draft.named("Stopped with a full queue"));
        declic.sink().delay(Duration.ofSeconds(5));
        Volley volley = Volley.fire(declic.ajo(), triggers(campaign), 8);
        assertThat(volley.accepted()).hasSize(TRIGGERS);

        authoring.stop(campaign);
        Trigger late = Trigger.to("late@refused.example").ofCampaign(campaign);
        assertThat(declic.ajo().trigger(late).status()).isEqualTo(409);
        authoring.archive(campaign);
        assertThat(declic.ajo().trigger(late).status()).isEqualTo(409);
        declic.sink().accept();

        volley.accepted().forEach(shot -> declic.ajo().awaitAll(shot.executionId(), "sent"));
        assertThat(declic.mailbox().copiesAt(DOMAIN)).hasSize(TRIGGERS);
        assertThat(declic.mailbox().at(DOMAIN)).hasSize(TRIGGERS);
    }

    private static List<Trigger> triggers(String campaign) {
        return IntStream.range(0, TRIGGERS)
                .mapToObj(i -> Trigger.to("user-" + i + "@" + DOMAIN).ofCampaign(campaign))
                .toList();
    }
}
