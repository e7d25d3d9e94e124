package org.declic.web.campaign.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.declic.campaign.CampaignList.CampaignType;
import org.declic.campaign.CampaignList.Dates;
import org.declic.campaign.CampaignList.Dates.What;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFiltersTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ListFilters filters = new ListFilters();

    @Test
    void readsDaysAsTheyBeginAndEndInTheUsersZone() {
        filters.setSearch(" sale ");
        filters.setChannel("SMS");
        filters.setType("high-throughput");
        filters.setTag("Paris");
        filters.setBy("mia");
        filters.setDates("running");
        filters.setFrom("2026-03-28");
        filters.setUntil("2026-03-29"); // the clocks go forward

        assertThat(filters.filter(Set.of(CampaignStatus.LIVE), PARIS))
                .isEqualTo(new Filter(
                        "sale",
                        Set.of(CampaignStatus.LIVE),
                        Set.of(Channel.SMS),
                        CampaignType.HIGH_THROUGHPUT,
                        "Paris",
                        "mia",
                        new Dates(
                                What.RUNNING,
                                Instant.parse("2026-03-27T23:00:00Z"),
                                Instant.parse("2026-03-29T22:00:00Z"))));
        assertThat(filters.parameters())
                .isEqualTo(Map.of(
                        "q", "sale",
                        "channel", "SMS",
                        "type", "high-throughput",
                        "tag", "Paris",
                        "by", "mia",
                        "dates", "running",
                        "from", "2026-03-28",
                        "until", "2026-03-29"));
        assertThat(filters.getFolded()).isEqualTo(5);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "fax", "2026-02-30", "02026-01-01", "+999999999-01-01", "today", "'\u0000"})
    void isNotNarrowedByWhatAnAddressCannotMean(String text) {
        filters.setChannel(text);
        filters.setType(text);
        filters.setDates(text);
        filters.setFrom(text);
        filters.setUntil(text);

        assertThat(filters.filter(Set.of(), PARIS)).isEqualTo(Filter.ALL);
        assertThat(filters.parameters()).isEmpty();
        assertThat(filters.isNarrow()).isFalse();
    }

    @Test
    void cutsWhatIsTooLong() {
        filters.setTag("x".repeat(5000));

        assertThat(filters.getTag()).hasSize(200);
    }

    @Test
    void tellsWhenTheLastDayComesBeforeTheFirst() {
        filters.setFrom("2026-03-02");
        assertThat(filters.isBackwards()).isFalse();
        filters.setUntil("2026-03-02");
        assertThat(filters.isBackwards()).isFalse();
        filters.setUntil("2026-03-01");
        assertThat(filters.isBackwards()).isTrue();
    }

    @Test
    void keepsWhatHappensWithoutDaysOutOfTheAddress() {
        filters.setDates("running");

        assertThat(filters.parameters()).isEmpty();
        assertThat(filters.isNarrow()).isFalse();
    }
}
