package org.declic.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of another JVM, as {@code jcmd} reports it. */
final class Heap {

    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    private final long pid;
    private double peak;

    Heap(long pid) {
        this.pid = pid;
    }

    /** Looks once more. */
    void sample() {
        Matcher matcher = USED.matcher(report());
        if (!matcher.find()) {
            throw new IllegalStateException("The server gives no heap figures");
        }
        peak = Math.max(peak, Long.parseLong(matcher.group(1)) / 1024.0);
    }

    /** The most that any sample has seen in use. */
    double peakMegabytes() {
        return peak;
    }

    private String report() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_info")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
