package org.declic.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.campaign.CampaignKind;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionKindTest {

    @ParameterizedTest
    @CsvSource({"TRANSACTIONAL, false, UNITARY", "TRANSACTIONAL, true, HIGH_THROUGHPUT", "MARKETING, false, AUDIENCE"})
    void eachKindOfCampaignIsTriggeredByOneEndpoint(Category category, boolean highThroughput, ExecutionKind only) {
        CampaignKind campaign = new CampaignKind(category, Channel.SMS, highThroughput);

        for (ExecutionKind kind : ExecutionKind.values()) {
            assertThat(kind.triggers(campaign)).as(kind.name()).isEqualTo(kind == only);
        }
    }
}
