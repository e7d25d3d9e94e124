package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.authoring.Marketing;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The server is killed while it writes to an audience.
 *
 * <p>{@code -Ddeclic.audience.members}: of how many.
 */
@ExtendWith(SharedServers.class)
class AudienceKillIT {

    private static final int MEMBERS = Integer.getInteger("declic.audience.members", 3_000);

    private final MailingServer declic;
    private final Marketing marketing;

    AudienceKillIT(MailingServer declic) {
        this.declic = declic;
        marketing = new Marketing(declic);
    }

    @AfterEach
    void recover() {
        declic.recover();
    }

    /** What was confirmed by the mail server just before the kill may come twice, as the same message; nothing else. */
    @Test
    void everybodyGetsItOnceThoughTheServerIsKilledInTheMiddle() {
        String domain = "killed.example";
        marketing.activate("killed", marketing.audience(domain, MEMBERS), Map.of("deliveryRate", 2_000));
        String execution = marketing
                .fire(Map.of("campaignId", "killed", "requestId", "killed"))
                .body()
                .path("executionId")
                .asText();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> declic.mailbox().at(domain).size() > MEMBERS / 10);

        declic.server().kill();
        assertThat(declic.mailbox().at(domain).size()).isLessThan(MEMBERS);
        declic.server().restart();

        assertThat(marketing
                        .awaitSucceeded(execution)
                        .body()
                        .at("/counts/reached")
                        .asInt())
                .isEqualTo(MEMBERS);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> declic.mailbox().copiesAt(domain).size() == MEMBERS);
        declic.settle();
        Map<String, Map<String, Long>> copies = declic.mailbox().copiesAt(domain);
        assertThat(copies.values()).allSatisfy(ofOne -> assertThat(ofOne).hasSize(1));
        long doubled = copies.values().stream()
                .flatMap(ofOne -> ofOne.values().stream())
                .filter(count -> count > 1)
                .count();
        assertThat(doubled).as("under way to the mail server at the kill").isLessThanOrEqualTo(16);
    }
}
