package org.declic.web.campaign.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.declic.campaign.CampaignStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusChoiceTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "all", "nonsense", "draft,live", "LIVE", "<script>"})
    void meansAllWhereTheAddressNamesNoChoice(String text) {
        assertThat(StatusChoice.known(text)).isEqualTo("all");
    }

    @Test
    void namesOneStatus() {
        assertThat(StatusChoice.known("live")).isEqualTo("live");
        assertThat(StatusChoice.statuses("live")).containsExactly(CampaignStatus.LIVE);
        assertThat(StatusChoice.statuses("all")).hasSize(7).doesNotContain(CampaignStatus.ARCHIVED);
    }

    @Test
    void offersAllAndEachStatusWithItsCount() {
        assertThat(StatusChoice.of(
                        Map.of(CampaignStatus.LIVE, 2L, CampaignStatus.DRAFT, 3L, CampaignStatus.ARCHIVED, 4L)))
                .containsExactly(
                        new StatusChoice("all", 5),
                        new StatusChoice("draft", 3),
                        new StatusChoice("scheduled", 0),
                        new StatusChoice("live", 2),
                        new StatusChoice("stopped", 0),
                        new StatusChoice("completed", 0),
                        new StatusChoice("archived", 4));
    }
}
