package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.shared.CampaignId;
import org.junit.jupiter.api.Test;

class CampaignVersionKeyTest {

    @Test
    void versionKeysAreEqualWhenBothPartsAre() {
        assertThat(new CampaignVersion.Key(new CampaignId("a"), 1))
                .isEqualTo(new CampaignVersion.Key(new CampaignId("a"), 1))
                .hasSameHashCodeAs(new CampaignVersion.Key(new CampaignId("a"), 1))
                .isNotEqualTo(new CampaignVersion.Key(new CampaignId("a"), 2))
                .isNotEqualTo(new CampaignVersion.Key(new CampaignId("b"), 1))
                .isNotEqualTo("a");
    }
}
