package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.declic.system.smtp.Mailbox;
import org.declic.system.smtp.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk has no room for more: what was accepted is kept, and leaves as soon as its outcomes have room. */
class FullBrokerIT {

    private static final int TRIGGERS = 40;
    private static final String DOMAIN = "full.example";
    private static final String MIN_FREE = "DECLIC_DATA_MIN_FREE";
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    private final Mailbox mailbox = new Mailbox();
    private final SmtpSink sink = new SmtpSink(mailbox);
    private final DeclicServer server =
            new DeclicServer(ServerOptions.demo("full").with("DECLIC_DEMO_SMTP", sink.address()));
    private final Ajo ajo = new Ajo(server.root());

    @BeforeEach
    void start() {
        sink.start();
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        sink.close();
    }

    @Test
    void refusesCallsAndDeliversWhatItHas() throws IOException {
        sink.stop();
        List<String> accepted = IntStream.range(0, TRIGGERS)
                .mapToObj(i -> ajo.accepted(Trigger.to("user-" + i + "@" + DOMAIN)))
                .toList();
        accepted.forEach(execution -> ajo.awaitAll(execution, "delay"));
        server.stop();

        server.restartWith(MIN_FREE, 8 * freeMegabytes()); // the broker itself takes nothing
        assertThatCallsAreRefused();
        server.stop();

        server.restartWith(MIN_FREE, 2 * freeMegabytes()); // outcomes have room
        assertThatCallsAreRefused();
        sink.start();
        accepted.forEach(execution -> ajo.awaitAll(execution, "sent"));

        assertThat(mailbox.copiesAt(DOMAIN))
                .hasSize(TRIGGERS)
                .allSatisfy((address, copies) -> assertThat(copies)
                        .hasSize(1)
                        .allSatisfy((id, count) -> assertThat(count).isEqualTo(1)));
    }

    private void assertThatCallsAreRefused() {
        Answer refused = ajo.trigger(Trigger.to("late@" + DOMAIN));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.header("retry-after")).isNotEmpty();
        assertThat(refused.body().path("type").asText()).isEqualTo("urn:declic:error:broker-unavailable-503");

        Answer ready = ajo.send(HttpRequest.newBuilder(URI.create(server.url("health/ready"))));
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body().path("checks"))
                .anySatisfy(check -> assertThat(check.path("name").asText()
                                + check.path("status").asText())
                        .isEqualTo("brokerDOWN"));
    }

    private long freeMegabytes() throws IOException {
        return Files.getFileStore(server.data()).getUsableSpace() / BYTES_PER_MEGABYTE;
    }
}
