package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.declic.system.ajo.Answer;

/** How long the server takes to tell of messages of a campaign, asked one after the other. */
final class Replies {

    private static final int TIMES = 1_000;
    private static final String MESSAGES = "api/v1/messages?";

    private final Crowd crowd;
    private final Map<String, Double> medians = new LinkedHashMap<>();

    Replies(Crowd crowd, String campaign) {
        this.crowd = crowd;
        String id = crowd.get("api/v1/campaigns/" + campaign).body().path("id").asText();
        JsonNode items = answer(MESSAGES + "limit=1&campaign=" + id).body().path("items");
        String message = items.path(0).path("messageId").asText();
        String somebody = Crowd.address(campaign, 7);
        measure("one message", "api/v1/messages/" + message);
        measure("why somebody got it", "api/v1/messages/" + message + "/explain");
        measure("somebody's messages", MESSAGES + "recipient=" + somebody);
        measure("messages of a campaign", MESSAGES + "campaign=" + id);
        measure("those left out of it", MESSAGES + "status=exclude&campaign=" + id);
    }

    /** Asked as often before, to be warm. */
    private void measure(String what, String path) {
        times(path);
        medians.put(what, Load.millis(times(path), 50));
    }

    private Histogram times(String path) {
        Histogram times = Load.histogram();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            answer(path);
            Load.record(times, System.nanoTime() - start);
        }
        return times;
    }

    private Answer answer(String path) {
        Answer answer = crowd.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    /** Each against that of {@code fewer} messages. */
    List<Figure> against(Replies fewer) {
        return medians.entrySet().stream()
                .map(each -> Figure.of("asked for " + each.getKey(), each.getValue(), "ms")
                        .against(fewer.medians.getOrDefault(each.getKey(), Double.NaN)))
                .toList();
    }
}
