package org.declic.system.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

/** A demo server that can be made to fail at every delivery: a table is not there. */
public final class FailingServer implements AutoCloseable {

    /** Where dead letters are, for an administrator. */
    public static final String LETTERS = "api/v1/dead-letters";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresqlServer database = PostgresqlServer.own();
    private final DeclicServer server;
    private final Ajo ajo;
    private final Ajo administrator;

    /** Not started yet. */
    public FailingServer(String name) {
        server = new DeclicServer(ServerOptions.demo(name).on(database));
        ajo = new Ajo(server.root());
        administrator = new Ajo(server.root(), Credentials.ADMINISTRATION);
    }

    /** Returns once it is ready. */
    public FailingServer start() {
        server.start();
        return this;
    }

    /** Every delivery fails from now on; once there was one, the server remembers what is in the table. */
    public void breakDown() throws SQLException {
        sql("alter table channel_configuration rename to not_there");
    }

    /** Deliveries succeed again. */
    public void mend() throws SQLException {
        sql("alter table not_there rename to channel_configuration");
    }

    /** Makes a dead letter for each address, while the server is broken. */
    public void fail(String... addresses) {
        for (String address : addresses) {
            ajo.accepted(Trigger.to(address));
        }
        awaitLetters(addresses.length);
    }

    /** Returns once so many dead letters wait. */
    public void awaitLetters(int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> letters().size() == count);
    }

    /** The dead letters that wait, newest first. */
    public JsonNode letters() {
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

    /** Drops all that wait. */
    public void discardAll() {
        letters().forEach(letter -> discard(letter.path("id").asText()));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement);
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
}
