package org.declic.system.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What another JVM tells of itself. */
final class Jcmd {

    private Jcmd() {}

    /** The answer to a request such as {@code GC.heap_info}. */
    static String ask(long pid, String request) {
        String command = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(command, Long.toString(pid), request)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
