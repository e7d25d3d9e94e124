package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.FailingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages that fail at every delivery, because a table is not there; what an administrator makes of them. */
class DeadLetterIT {

    private static final String LETTERS = FailingServer.LETTERS;
    private static final FailingServer DECLIC = new FailingServer("dead-letters");

    private final Ajo ajo = DECLIC.ajo();
    private final Ajo administrator = DECLIC.administrator();

    @BeforeAll
    static void start() {
        DECLIC.start();
    }

    @AfterAll
    static void stop() throws IOException {
        DECLIC.close();
    }

    @Test
    void replaysAMessageThatFailedAtEveryDelivery() throws Exception {
        DECLIC.breakDown();
        String execution = ajo.accepted(Trigger.to("ann@dead.example"));
        DECLIC.awaitLetters(1);
        DECLIC.mend();
        JsonNode letter = DECLIC.letters().path(0);
        String id = letter.path("id").asText();
        assertThat(letter.path("queue").asText()).isEqualTo("EmailDelivery");
        assertThat(get("/" + id).path("userId").asText()).isEqualTo("ann@dead.example");
        assertThat(get("/groups").path("items").path(0).path("count").asInt()).isEqualTo(1);

        Answer replayed = post(administrator, "/" + id + "/replay");

        assertThat(replayed.status()).as(replayed.toString()).isEqualTo(200);
        assertThat(replayed.body().path("state").asText()).isEqualTo("REPLAYED");
        assertThat(replayed.body().path("handledBy").asText()).isNotEmpty();
        ajo.awaitAll(execution, "sent");
        assertThat(post(administrator, "/" + id + "/replay").status()).isEqualTo(409);
        assertThat(post(administrator, "/" + id + "/discard").status()).isEqualTo(409);
        assertThat(get("/groups").path("items")).isEmpty();
        assertThat(get("?state=REPLAYED&group=" + letter.path("group").asText()).path("items"))
                .hasSize(1);
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(ajo.send(ajo.request(LETTERS).GET()).status()).isEqualTo(403);
        assertThat(ajo.send(ajo.request(LETTERS + "/groups").GET()).status()).isEqualTo(403);
        assertThat(ajo.send(ajo.request(LETTERS + "/none").GET()).status()).isEqualTo(403);
        assertThat(post(ajo, "/none/replay").status()).isEqualTo(403);
        assertThat(post(ajo, "/none/discard").status()).isEqualTo(403);
        assertThat(post(ajo, "/groups/none/replay").status()).isEqualTo(403);
        assertThat(post(ajo, "/groups/none/discard").status()).isEqualTo(403);
    }

    @Test
    void answersWhatIsNotThere() {
        assertThat(administrator
                        .send(administrator.request(LETTERS + "/none").GET())
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .send(administrator.request(LETTERS + "?state=gone").GET())
                        .status())
                .isEqualTo(400);
        assertThat(post(administrator, "/none/replay").status()).isEqualTo(404);
        assertThat(post(administrator, "/groups/none/discard")
                        .body()
                        .path("count")
                        .asInt(-1))
                .isZero();
        assertThat(post(administrator, "/groups/none/replay")
                        .body()
                        .path("count")
                        .asInt(-1))
                .isZero();
    }

    private JsonNode get(String path) {
        Answer answer = administrator.send(administrator.request(LETTERS + path).GET());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private static Answer post(Ajo client, String path) {
        return client.send(client.request(LETTERS + path).POST(BodyPublishers.noBody()));
    }
}
