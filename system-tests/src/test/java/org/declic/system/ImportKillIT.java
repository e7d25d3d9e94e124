package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.system.ajo.Answer;
import org.declic.system.api.Imports;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed while it reads a file of profiles: after the next start it goes on where it was. */
@ExtendWith(SharedServers.class)
class ImportKillIT {

    private static final int LINES = 12_000;

    private final MailingServer declic;

    ImportKillIT(MailingServer declic) {
        this.declic = declic;
    }

    @AfterEach
    void recover() {
        declic.recover();
    }

    @Test
    void goesOnWhereItWas() {
        Imports imports = new Imports(declic.ajo());
        String audience = imports.audience("Killed");
        String id = imports.csv(
                audience,
                "email,number\n"
                        + IntStream.range(0, LINES)
                                .mapToObj(i -> (i % 10 == 0 ? "" : "user-" + i + "@kill.example") + "," + i)
                                .collect(Collectors.joining("\n")));
        Answer before = imports.await(id, answer -> answer.body().path("lines").asInt() > 0);

        declic.server().kill();
        declic.server().restart();
        Imports after = new Imports(declic.ajo());
        Answer done = after.awaitEnd(id);

        assertThat(before.body().path("state").asText()).isEqualTo("running");
        assertThat(before.body().path("lines").asInt()).isLessThan(LINES);
        assertThat(done.body().path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.body().path("lines").asInt()).isEqualTo(LINES);
        assertThat(done.body().path("failed").asInt()).isEqualTo(LINES / 10);
        assertThat(after.call("GET", "imports/" + id + "/errors").text().lines())
                .hasSize(1 + LINES / 10);
        assertThat(after.call("GET", "audiences/" + audience)
                        .body()
                        .path("members")
                        .asInt())
                .isEqualTo(LINES - LINES / 10);
    }
}
