package org.declic.system.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies what a process prints into a log file and tells when a line says what is waited for. */
final class ServerOutput {

    private final CompletableFuture<String> found = new CompletableFuture<>();
    private final Pattern awaited;
    private final Path log;

    /** @param awaited its first group is the value of {@link #found} */
    ServerOutput(Pattern awaited, Path log) {
        this.awaited = awaited;
        this.log = log;
    }

    /** Completes with the awaited line's value, or exceptionally when the process ends without it. */
    CompletableFuture<String> found() {
        return found;
    }

    /** Reads until the process closes its output, in a thread of its own. */
    void follow(InputStream output) {
        Thread thread = new Thread(() -> copy(output), "output to " + log);
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(InputStream output) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
                Writer writer = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.write(line + "\n");
                writer.flush();
                look(line);
            }
        } catch (IOException e) {
            // Also the way in which the output of a killed process ends.
            found.completeExceptionally(e);
        } finally {
            found.completeExceptionally(new IllegalStateException("The process ended early, see " + log));
        }
    }

    private void look(String line) {
        Matcher matcher = awaited.matcher(line);
        if (matcher.find()) {
            found.complete(matcher.group(1));
        }
    }
}
