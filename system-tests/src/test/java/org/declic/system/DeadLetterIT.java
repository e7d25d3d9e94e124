package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.declic.database.PostgresqlServer;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages that fail at every delivery, because a table is not there; what an administrator makes of them. */
class DeadLetterIT {

    private static final String LETTERS = "api/v1/dead-letters";
    private static final PostgresqlServer DATABASE = PostgresqlServer.own();
    private static final DeclicServer DECLIC =
            new DeclicServer(ServerOptions.demo("dead-letters").on(DATABASE));

    private final Ajo ajo = new Ajo(DECLIC.root());
    private final Ajo administrator = new Ajo(DECLIC.root(), Credentials.ADMINISTRATION);

    @BeforeAll
    static void start() {
        DECLIC.start();
    }

    @AfterAll
    static void stop() throws Exception {
        DECLIC.close();
        DATABASE.close();
    }

    @Test
    void replaysAMessageThatFailedAtEveryDelivery() throws Exception {
        sql("alter table channel_configuration rename to not_there");
        String execution = ajo.accepted(Trigger.to("ann@dead.example"));
        JsonNode letter = Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> get("?state=OPEN").path("items").path(0), JsonNode::isObject);
        sql("alter table not_there rename to channel_configuration");
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

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE.url());
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }
}
