package org.declic.system.server;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The processor time that another process has used up to a moment.
 *
 * @param whole that of all its threads, also of those that have ended
 * @param threads that of the living threads of a JVM, in milliseconds, by name and number
 */
public record ProcessorTime(Duration whole, Map<String, Double> threads) {

    /** A line such as {@code "declic-recorder" #120 prio=5 os_prio=0 cpu=12.34ms elapsed=…}; the JVM's own have no number. */
    private static final Pattern THREAD =
            Pattern.compile("^(\".*\"(?: #\\d+)?) .*?\\bcpu=([\\d.]+)ms ", Pattern.MULTILINE);

    public ProcessorTime {
        threads = Map.copyOf(threads);
    }

    /** Up to now. */
    public static ProcessorTime of(long pid) {
        return new ProcessorTime(wholeOf(pid), threads(Jcmd.ask(pid, "Thread.print")));
    }

    /** Up to now, without looking at the threads. */
    public static Duration wholeOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("No processor time of process " + pid));
    }

    static Map<String, Double> threads(String dump) {
        return THREAD.matcher(dump)
                .results()
                .collect(Collectors.toMap(
                        thread -> thread.group(1), thread -> Double.parseDouble(thread.group(2)), Double::sum));
    }

    /** What the threads whose names are found by a pattern have used since an earlier moment, in milliseconds. */
    public double threadMillisSince(ProcessorTime earlier, Pattern names) {
        return threads.entrySet().stream()
                .filter(thread -> names.matcher(thread.getKey()).find())
                .mapToDouble(thread -> thread.getValue() - earlier.threads.getOrDefault(thread.getKey(), 0.0))
                .sum();
    }
}
