package org.declic.system.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of another JVM, as {@code jcmd} reports it. */
public final class Heap {

    /** One line for the whole heap, or one for each generation, as the collector has it. */
    private static final Pattern USED = Pattern.compile("\\stotal \\d+K, used (\\d+)K");

    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private final long pid;
    private double peak;

    /** @param pid the other JVM */
    public Heap(long pid) {
        this.pid = pid;
    }

    /** Looks once more. */
    public void sample() {
        peak = Math.max(peak, usedMegabytes());
    }

    /** What is in use and reachable. */
    public double liveMegabytes() {
        jcmd("GC.run");
        return usedMegabytes();
    }

    private double usedMegabytes() {
        double used = USED.matcher(jcmd("GC.heap_info"))
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
        if (used == 0) {
            throw new IllegalStateException("The server gives no heap figures");
        }
        return used / KILOBYTES_PER_MEGABYTE;
    }

    /** The most that any sample has seen in use. */
    public double peakMegabytes() {
        return peak;
    }

    private String jcmd(String request) {
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
