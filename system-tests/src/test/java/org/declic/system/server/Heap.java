package org.declic.system.server;

import java.util.regex.Pattern;

/** The heap of another JVM, as {@code jcmd} reports it. */
public final class Heap {

    /** One line for the whole heap, or one for each generation, as the collector has it. */
    private static final Pattern USED = Pattern.compile("\\stotal \\d+K, used (\\d+)K");

    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private final long pid;

    /** @param pid the other JVM */
    public Heap(long pid) {
        this.pid = pid;
    }

    /** What is in use and reachable. */
    public double liveMegabytes() {
        Jcmd.ask(pid, "GC.run");
        return usedMegabytes();
    }

    private double usedMegabytes() {
        double used = USED.matcher(Jcmd.ask(pid, "GC.heap_info"))
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
        if (used == 0) {
            throw new IllegalStateException("The server gives no heap figures");
        }
        return used / KILOBYTES_PER_MEGABYTE;
    }
}
