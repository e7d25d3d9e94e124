package org.declic.web.campaign.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.campaign.CampaignList.CampaignType;
import org.declic.campaign.CampaignList.Dates;
import org.declic.campaign.CampaignList.Dates.What;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Channel;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignQueryTest {

    private final MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();

    @Test
    void asksForAllWithoutParameters() {
        assertThat(CampaignQuery.filter(parameters)).isEqualTo(Filter.ALL);
    }

    @Test
    void readsEveryParameter() {
        parameters.add("search", " sale ");
        parameters.put("status", List.of("LIVE", "scheduled"));
        parameters.add("channel", "email");
        parameters.add("type", "high-throughput");
        parameters.add("tag", "Paris office");
        parameters.add("by", "mia");
        parameters.add("dates", "running");
        parameters.add("from", "2026-03-01T09:00:00Z");
        parameters.add("until", "2026-03-02T09:00:00Z");

        assertThat(CampaignQuery.filter(parameters))
                .isEqualTo(new Filter(
                        "sale",
                        Set.of(CampaignStatus.LIVE, CampaignStatus.SCHEDULED),
                        Set.of(Channel.EMAIL),
                        CampaignType.HIGH_THROUGHPUT,
                        "Paris office",
                        "mia",
                        new Dates(
                                What.RUNNING,
                                Instant.parse("2026-03-01T09:00:00Z"),
                                Instant.parse("2026-03-02T09:00:00Z"))));
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        parameters.add("status", "sunk");
        parameters.add("channel", "FAX");
        parameters.put("type", List.of("marketing", "transactional"));
        parameters.add("tag", "x".repeat(201));
        parameters.add("by", "x".repeat(201));
        parameters.add("dates", "someday");
        parameters.add("from", "2026-03-01");
        parameters.add("until", "+1000000000-01-01T00:00:00Z");

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> CampaignQuery.filter(parameters));

        assertThat(refused.problem().context())
                .containsOnlyKeys("status", "channel", "type", "tag", "by", "dates", "from", "until");
        assertThat(refused.problem().context().get("status")).contains("SCHEDULED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T09:00:00Z", "2026-03-01T08:59:59.999Z"})
    void refusesDatesThatEndBeforeTheyBegin(String until) {
        parameters.add("from", "2026-03-01T09:00:00Z");
        parameters.add("until", until);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> CampaignQuery.filter(parameters));

        assertThat(refused.problem().context()).isEqualTo(Map.of("until", "must be after from"));
    }
}
