package org.declic.web.message.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageSearch;
import org.declic.feedback.reaction.Reaction;
import org.declic.shared.CampaignId;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;

class MessageQueryTest {

    private final MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();

    @Test
    void asksForAllWithoutParameters() {
        assertThat(MessageQuery.filter(parameters, CampaignId::new)).isEqualTo(MessageSearch.Filter.ALL);
    }

    @Test
    void readsEveryParameter() {
        parameters.add("campaignId", "order-confirmation");
        parameters.add("recipient", " jane@example.com ");
        parameters.add("requestId", "order-4711");
        parameters.put("status", List.of("sent", "bounce"));
        parameters.add("reaction", "click");
        parameters.add("from", "2026-03-01T09:00:00Z");
        parameters.add("until", "2026-03-02T09:00:00.5Z");

        assertThat(MessageQuery.filter(parameters, alias -> new CampaignId("id of " + alias)))
                .isEqualTo(new MessageSearch.Filter(
                        Optional.of(new CampaignId("id of order-confirmation")),
                        "jane@example.com",
                        "order-4711",
                        Set.of(FeedbackStatus.SENT, FeedbackStatus.BOUNCE),
                        "",
                        Optional.of(Reaction.CLICK),
                        Optional.of(Instant.parse("2026-03-01T09:00:00Z")),
                        Optional.of(Instant.parse("2026-03-02T09:00:00.500Z"))));
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        parameters.add("status", "SENT");
        parameters.add("reaction", "OPEN");
        parameters.add("from", "yesterday");
        parameters.add("until", "2026-03-01");

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> MessageQuery.filter(parameters, CampaignId::new));

        assertThat(refused.problem().context()).containsOnlyKeys("status", "reaction", "from", "until");
    }
}
