package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.declic.campaign.CampaignStatus;
import org.declic.web.campaign.Figures.Reactions;
import org.junit.jupiter.api.Test;

class CampaignHealthTest {

    @Test
    void isFineWhileALiveCampaignSends() {
        assertThat(health(CampaignStatus.LIVE, true, 0, 0)).isEqualTo(CampaignHealth.FINE);
        assertThat(health(CampaignStatus.LIVE, true, 7, 0)).isEqualTo(CampaignHealth.FINE);
        assertThat(health(CampaignStatus.SCHEDULED, true, 0, 0)).isEqualTo(CampaignHealth.PLANNED);
    }

    @Test
    void namesTheChannelFirstWhereSomethingDependsOnIt() {
        assertThat(health(CampaignStatus.LIVE, false, 0, 0)).isEqualTo(CampaignHealth.CHANNEL_OFF);
        assertThat(health(CampaignStatus.LIVE, false, 0, 3)).isEqualTo(CampaignHealth.CHANNEL_OFF);
        assertThat(health(CampaignStatus.SCHEDULED, false, 0, 0)).isEqualTo(CampaignHealth.CHANNEL_OFF);
        assertThat(health(CampaignStatus.STOPPED, false, 1, 0)).isEqualTo(CampaignHealth.CHANNEL_OFF);
        assertThat(health(CampaignStatus.STOPPED, false, 0, 0)).isEqualTo(CampaignHealth.ENDED);
    }

    @Test
    void tellsOfDelays() {
        assertThat(health(CampaignStatus.LIVE, true, 0, 1)).isEqualTo(CampaignHealth.DELAYED);
        assertThat(health(CampaignStatus.COMPLETED, true, 2, 1)).isEqualTo(CampaignHealth.DELAYED);
    }

    @Test
    void tellsWhetherAnythingWaitsAfterTheEnd() {
        assertThat(health(CampaignStatus.STOPPED, true, 2, 0)).isEqualTo(CampaignHealth.ENDED_WAITING);
        assertThat(health(CampaignStatus.COMPLETED, true, 0, 0)).isEqualTo(CampaignHealth.ENDED);
    }

    private static CampaignHealth health(CampaignStatus status, boolean channelActive, long waiting, long delayed) {
        Figures figures = new Figures(Instant.EPOCH, waiting, delayed, 0, 0, 0, new Reactions(0, 0, 0), Map.of());
        return CampaignHealth.of(status, channelActive, figures);
    }
}
