package org.declic.system.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.declic.database.PostgresqlServer;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Trigger;

/**
 * A demo server whose database is changed behind its back, and that believes who calls from this machine when they name
 * another address.
 *
 * <p>It begins with a table missing, so that some messages fail at every delivery, which takes their redeliveries half a
 * minute. They all fail at the same time, then the table is back, and each test is given dead letters of its own.
 */
public final class TamperedServer implements AutoCloseable {

    /** Where dead letters are, for an administrator. */
    public static final String LETTERS = "api/v1/dead-letters";

    private static final int STOCK = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresqlServer database = PostgresqlServer.own();
    private final Queue<Letter> stock = new ArrayDeque<>();
    private final DeclicServer server;
    private final Ajo ajo;
    private final Ajo administrator;

    /** Not started yet. */
    public TamperedServer(String name) {
        server = new DeclicServer(ServerOptions.demo(name).on(database).with("DECLIC_PROXIES", "127.0.0.1"));
        ajo = new Ajo(server.root());
        administrator = new Ajo(server.root(), Credentials.ADMINISTRATION);
    }

    /** Returns once it is ready and messages have failed. */
    public TamperedServer start() {
        server.start();
        sql("alter table channel_configuration rename to not_there");
        Map<String, String> executions = new LinkedHashMap<>();
        IntStream.range(0, STOCK)
                .mapToObj(i -> "user-" + i + "@dead.example")
                .forEach(address -> executions.put(address, ajo.accepted(Trigger.to(address))));
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> open().size() == STOCK);
        sql("alter table not_there rename to channel_configuration");
        open().forEach(letter -> stock.add(letter(letter.path("id").asText(), executions)));
        sql("update dead_letter set sandbox_id = 'kept back'");
        return this;
    }

    private Letter letter(String id, Map<String, String> executions) {
        String address = administrator
                .send(administrator.request(LETTERS + "/" + id).GET())
                .body()
                .path("userId")
                .asText();
        return new Letter(id, address, executions.getOrDefault(address, ""));
    }

    /** Gives a test so many dead letters, of messages that can be delivered by now. */
    public List<Letter> fail(int count) {
        List<Letter> given = Stream.generate(stock::remove).limit(count).toList();
        String ids = given.stream().map(letter -> "'" + letter.id() + "'").collect(Collectors.joining(", "));
        sql("update dead_letter set sandbox_id = (select id from sandbox where name = 'prod') where id in (" + ids
                + ")");
        return given;
    }

    /** The dead letters that wait, newest first. */
    public JsonNode open() {
        Answer answer = administrator.send(
                administrator.request(LETTERS + "?state=OPEN").GET());
        return answer.body().path("items");
    }

    /** Drops a dead letter, as another administrator would. */
    public void discard(String letter) {
        Answer answer = administrator.send(
                administrator.request(LETTERS + "/" + letter + "/discard").POST(BodyPublishers.noBody()));
        if (answer.status() != 200) {
            throw new AssertionError("Expected 200, got " + answer);
        }
    }

    /** Drops all that wait, those kept for other tests excepted. */
    public void discardAll() {
        open().forEach(letter -> discard(letter.path("id").asText()));
    }

    /** Changes the database. */
    public void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        database.close();
    }

    /** The server alone. */
    public DeclicServer server() {
        return server;
    }

    /** A client that triggers. */
    public Ajo ajo() {
        return ajo;
    }

    /** A client that administers. */
    public Ajo administrator() {
        return administrator;
    }

    /** A dead letter, to whom its message goes, and the execution that it belongs to. */
    public record Letter(String id, String address, String execution) {}
}
