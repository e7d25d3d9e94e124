package org.declic.system.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerOutputTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void findsTheAwaitedLineAndKeepsEveryLine() throws Exception {
        Path log = folder.resolve("log");
        ServerOutput output = new ServerOutput(Pattern.compile("ready: (.*)"), log);

        output.follow(new ByteArrayInputStream("Début\nDéclic is ready: here\nend\n".getBytes(UTF_8)));

        assertThat(output.found().get()).isEqualTo("here");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(Files.readAllLines(log)).containsExactly("Début", "Déclic is ready: here", "end"));
    }

    @Test
    void saysWhenTheOutputEndsWithoutTheAwaitedLine() {
        ServerOutput output = new ServerOutput(Pattern.compile("ready: (.*)"), folder.resolve("log"));

        output.follow(new ByteArrayInputStream("port in use\n".getBytes(UTF_8)));

        Awaitility.await().untilAsserted(() -> assertThat(output.found()).isCompletedExceptionally());
    }
}
