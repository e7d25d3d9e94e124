package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.server.SharedServers;
import org.declic.system.server.TamperedServer;
import org.declic.system.server.TamperedServer.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages that failed at every delivery, because a table was not there; what an administrator makes of them. */
@ExtendWith(SharedServers.class)
class DeadLetterIT {

    private static final String LETTERS = TamperedServer.LETTERS;

    private final TamperedServer declic;
    private final Ajo ajo;
    private final Ajo administrator;

    DeadLetterIT(TamperedServer declic) {
        this.declic = declic;
        this.ajo = declic.ajo();
        this.administrator = declic.administrator();
    }

    @AfterEach
    void leaveNothing() {
        declic.discardAll();
    }

    @Test
    void replaysAMessageThatFailedAtEveryDelivery() {
        Letter failed = declic.fail(1).get(0);
        String id = failed.id();
        JsonNode letter = get("/" + id);
        assertThat(letter.path("queue").asText()).isEqualTo("EmailDelivery");
        assertThat(letter.path("userId").asText()).isEqualTo(failed.address());
        assertThat(get("/groups").path("items").path(0).path("count").asInt()).isEqualTo(1);
        assertThat(ajo.execution(failed.execution()).recipientStates()).doesNotContain("sent");

        Answer replayed = post(administrator, "/" + id + "/replay");

        assertThat(replayed.status()).as(replayed.toString()).isEqualTo(200);
        assertThat(replayed.body().path("state").asText()).isEqualTo("REPLAYED");
        assertThat(replayed.body().path("handledBy").asText()).isNotEmpty();
        ajo.awaitAll(failed.execution(), "sent");
        assertThat(post(administrator, "/" + id + "/replay").status()).isEqualTo(409);
        assertThat(post(administrator, "/" + id + "/discard").status()).isEqualTo(409);
        assertThat(get("/groups").path("items")).isEmpty();
        assertThat(get("?state=REPLAYED&group=" + letter.path("group").asText()).path("items"))
                .extracting(item -> item.path("id").asText())
                .contains(id);
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
