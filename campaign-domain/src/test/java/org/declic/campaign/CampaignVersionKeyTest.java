package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CampaignVersionKeyTest {

    @Test
    void versionKeysAreEqualWhenBothPartsAre() {
        assertThat(new CampaignVersionKey("a", 1))
                .isEqualTo(new CampaignVersionKey("a", 1))
                .hasSameHashCodeAs(new CampaignVersionKey("a", 1))
                .isNotEqualTo(new CampaignVersionKey("a", 2))
                .isNotEqualTo(new CampaignVersionKey("b", 1))
                .isNotEqualTo("a");
    }
}
