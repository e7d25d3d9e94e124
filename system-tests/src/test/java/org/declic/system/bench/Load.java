package org.declic.system.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What a load has brought. Written by one thread. */
final class Load {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final Histogram latency = histogram();
    private final Pace pace = new Pace();
    private final long start = System.nanoTime();
    private long end = start;
    private int accepted;

    void answered(long sinceNanos, int recipients) {
        end = System.nanoTime();
        accepted += recipients;
        pace.count((int) TimeUnit.NANOSECONDS.toSeconds(end - start), recipients);
        record(latency, end - sinceNanos);
    }

    /** Recipients whose request was accepted. */
    int accepted() {
        return accepted;
    }

    double perSecond() {
        return accepted / ((end - start) / 1e9);
    }

    Pace pace() {
        return pace;
    }

    double p99Millis() {
        return millis(latency, 99);
    }

    /** A percentile of other durations. */
    static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }

    static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, 3);
    }

    static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }
}
