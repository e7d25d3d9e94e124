package org.declic.system.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of another JVM, as {@code jcmd} reports it. */
public final class Heap {

    /** The last line: how many objects, and their bytes. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)$");

    private static final double BYTES_PER_MEGABYTE = 1024.0 * 1024;

    private final long pid;

    /** @param pid the other JVM */
    public Heap(long pid) {
        this.pid = pid;
    }

    /**
     * What is reachable. The histogram collects and counts in one pause; what a busy server allocates between a collection and
     * a look at its heap would count as live.
     */
    public double liveMegabytes() {
        Matcher total = TOTAL.matcher(Jcmd.ask(pid, "GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("The server gives no heap figures");
        }
        return Long.parseLong(total.group(1)) / BYTES_PER_MEGABYTE;
    }
}
