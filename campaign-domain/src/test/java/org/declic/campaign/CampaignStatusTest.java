package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Arrays;
import org.declic.DomainFixture;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignStatusTest {

    /** Every status with all that it leads to; any pair that is not here must be refused. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, IN_REVIEW SCHEDULED LIVE",
        "IN_REVIEW, DRAFT SCHEDULED LIVE ARCHIVED",
        "SCHEDULED, LIVE STOPPED COMPLETED ARCHIVED",
        "LIVE, STOPPED COMPLETED FAILED ARCHIVED",
        "STOPPED, ARCHIVED",
        "COMPLETED, ARCHIVED",
        "FAILED, ARCHIVED",
        "ARCHIVED, ''"
    })
    void leadsToNothingElse(CampaignStatus from, String expected) {
        String successors = String.join(
                " ",
                Arrays.stream(CampaignStatus.values())
                        .filter(from::leadsTo)
                        .map(Enum::name)
                        .toList());

        assertThat(successors).isEqualTo(expected);
    }

    @Test
    void aCampaignThatIsStoppedTwiceKeepsItsFirstEnd() {
        Campaign campaign = new Campaign(
                "id",
                new SandboxId("prod"),
                CampaignKind.of(Category.MARKETING, Channel.EMAIL),
                DomainFixture.MANAGER,
                TestClock.START);
        campaign.activate(Window.open(ZoneOffset.UTC), DomainFixture.APPROVER, TestClock.START);
        campaign.stop(DomainFixture.APPROVER, TestClock.START.plusSeconds(1));

        assertThatThrownBy(() -> campaign.stop(DomainFixture.APPROVER, TestClock.START.plusSeconds(2)))
                .isInstanceOf(ConflictException.class);
        assertThat(campaign.modifiedAt()).isEqualTo(TestClock.START.plusSeconds(1));
    }

    @Test
    void aLiveCampaignInsideItsWindowStaysAsItIs() {
        Campaign campaign = new Campaign(
                "id",
                new SandboxId("prod"),
                CampaignKind.of(Category.MARKETING, Channel.EMAIL),
                DomainFixture.MANAGER,
                TestClock.START);
        Window open = Window.open(ZoneOffset.UTC);
        campaign.activate(open, DomainFixture.APPROVER, TestClock.START);

        campaign.follow(open, TestClock.START.plusSeconds(1));

        assertThat(campaign.status()).isEqualTo(CampaignStatus.LIVE);
    }
}
