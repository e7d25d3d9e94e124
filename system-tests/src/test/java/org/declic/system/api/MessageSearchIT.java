package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages are found by what is known of them, and explained. */
@ExtendWith(SharedServers.class)
class MessageSearchIT {

    private static final String MESSAGES = "api/v1/messages";

    private final Ajo ajo;

    MessageSearchIT(DeclicServer declic) {
        ajo = new Ajo(declic.root());
    }

    @Test
    void findsAMessageAndExplainsIt() {
        Trigger trigger = Trigger.of(List.of(
                        Recipient.external("found@search.example").withContext(Map.of("offerCode", "1")),
                        Recipient.external("other@search.example")))
                .withRequestId("search-1");
        ajo.awaitAll(ajo.accepted(trigger), "sent");

        JsonNode found =
                items("?recipient=Found@Search.example&requestId=search-1&status=sent&campaignId=order-confirmation");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("userId").asText()).isEqualTo("found@search.example");
        assertThat(items("?requestId=search-1")).hasSize(2);
        assertThat(items("?requestId=search-1&limit=1")).hasSize(1);
        assertThat(items("?requestId=search-1&status=bounce&status=error")).isEmpty();
        assertThat(items("?recipient=found@search.example&until=2020-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(items("?recipient=found@search.example&from=%2B999999999-12-31T23:59:59Z"))
                .isEmpty();
        assertThat(items("?recipient=found@search.example&from=-999999999-01-01T00:00:00Z"))
                .hasSize(1);
        assertThat(items("?recipient=found@search.example&campaignId=nothing-like-that"))
                .isEmpty();

        String message = MESSAGES + "/" + found.get(0).path("messageId").asText();
        assertThat(get(message).body().path("events"))
                .extracting(event -> event.path("status").asText())
                .containsExactly("accepted", "sent");
        Answer explained = ajo.send(ajo.request(message + "/explain")
                .header("Accept-Language", "fr")
                .GET());
        assertThat(explained.body().path("received").asText()).isEqualTo("yes");
        assertThat(explained.body().path("sentence").asText())
                .isEqualTo("Le message a été conservé dans la boîte d’envoi. Rien n’a été envoyé.");
        assertThat(get(MESSAGES + "/none/explain").status()).isEqualTo(404);
    }

    @Test
    void explainsAPersonAndACampaign() {
        ajo.awaitAll(ajo.accepted(Trigger.to("person@explain.example")), "sent");
        String explain = MESSAGES + "/explain?campaignId=order-confirmation&recipient=";

        JsonNode got = get(explain + "Person@explain.example").body();
        JsonNode none = get(explain + "nobody@explain.example").body();

        assertThat(got.path("received").asText()).isEqualTo("yes");
        assertThat(got.at("/evidence/status").asText()).isEqualTo("sent");
        assertThat(none.path("received").asText()).isEqualTo("no");
        assertThat(none.path("sentence").asText()).startsWith("The campaign had no message");
        assertThat(none.path("messageId").isTextual()).isFalse();
        assertThat(get(explain).status()).isEqualTo(400);
        assertThat(get(MESSAGES + "/explain?campaignId=none&recipient=a").status())
                .isEqualTo(404);
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        Answer refused = get(MESSAGES + "?status=lost&from=yesterday&limit=0");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("limit");
        assertThat(get(MESSAGES + "?status=lost&from=yesterday").body().at("/report/additionalContext"))
                .hasSize(2);
    }

    private JsonNode items(String query) {
        Answer answer = get(MESSAGES + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("items");
    }

    private Answer get(String path) {
        return ajo.send(ajo.request(path).GET());
    }
}
