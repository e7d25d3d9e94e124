package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.campaign.CampaignStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusFilterTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "nonsense", ",", "<script>"})
    void showsTheUsualStatusesWhereTheAddressNamesNone(String text) {
        assertThat(StatusFilter.of(text)).isEqualTo(StatusFilter.USUAL);
    }

    @Test
    void readsWhatItWrote() {
        assertThat(StatusFilter.of("live,stopped").statuses())
                .containsExactlyInAnyOrder(CampaignStatus.LIVE, CampaignStatus.STOPPED);
        assertThat(StatusFilter.of("stopped,live").text()).isEqualTo("live,stopped");
    }

    @Test
    void showsAllStatuses() {
        assertThat(StatusFilter.of("all").statuses()).isEmpty();
        assertThat(StatusFilter.of("all").text()).isEqualTo("all");
    }

    @Test
    void addsAndTakesAwayAStatus() {
        StatusFilter live = StatusFilter.of("live");

        assertThat(live.toggled(CampaignStatus.DRAFT).text()).isEqualTo("draft,live");
        assertThat(live.toggled(CampaignStatus.LIVE).text()).isEqualTo("all");
    }
}
