package org.declic.execution.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an audience is written to whose provider goes away. */
@OnEveryDatabase
class AudiencePartsTest {

    private final MarketingFixture marketing;

    AudiencePartsTest(Database database) throws Exception {
        marketing = new MarketingFixture(database);
    }

    @AfterEach
    void stop() {
        marketing.close();
    }

    @Test
    void whileTheProviderIsAwayOneAtATimeTriesWhetherItIsBack() throws Exception {
        marketing.members(1, 50);
        marketing.campaign(1_000);
        String configuration = marketing
                .domain
                .liveCampaigns
                .find(marketing.prod, "sale")
                .map(campaign -> marketing
                        .domain
                        .liveCampaigns
                        .version(campaign.id(), campaign.version())
                        .configurationId())
                .orElseThrow();
        marketing.providers.tell(configuration::equals);
        marketing.fire();
        marketing.runner.runNext();

        for (int i = 0; i < 3; i++) {
            assertThat(marketing.runner.runNext()).isTrue();
            marketing.domain.clock.advance(Duration.ofSeconds(9));
            assertThat(marketing.runner.runNext()).isFalse();
            marketing.domain.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(marketing.queued()).hasSize(3);

        marketing.providers.tell("another"::equals);
        marketing.runToTheEnd();
        assertThat(marketing.queued()).hasSize(46);
    }
}
