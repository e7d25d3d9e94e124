package org.declic.system.bench;

import java.time.Duration;
import java.util.Locale;
import org.declic.system.server.ProcessorTime;

/** The floor has half of its turn before the product and half after it, so that a machine that slows down is fair to both. */
final class Comparison {

    private static final int HALVES = 2;

    private final Product product;
    private final Floor floor;
    private final Report report;

    Comparison(Product product, Floor floor, Report report) {
        this.product = product;
        this.floor = floor;
        this.report = report;
    }

    /** How fast calls are accepted while their messages get through; returns the product's rate. */
    double sustain(Duration span) {
        Run before = sustain(floor, span.dividedBy(HALVES));
        ProcessorTime start = ProcessorTime.of(product.pid());
        Run run = sustain(product, span);
        ProcessorTime end = ProcessorTime.of(product.pid());
        Run ofTheFloor = before.plus(sustain(floor, span.dividedBy(HALVES)));

        report.add(Figure.of("sustained rate: accepted, delivered, recorded", run.perSecond(), "1/s")
                .against(ofTheFloor.perSecond()));
        report.add(Figure.of("processor time of a message", run.processorMillis(), "ms")
                .against(ofTheFloor.processorMillis()));
        split(run, start, end);
        return run.perSecond();
    }

    /** The same for another way, without its parts. */
    void sustain(String name, Way way, Duration span) {
        Run before = sustain(floor, span.dividedBy(HALVES));
        Run run = sustain(way, span);
        Run ofTheFloor = before.plus(sustain(floor, span.dividedBy(HALVES)));

        report.add(
                Figure.of("sustained rate by " + name, run.perSecond(), "1/s").against(ofTheFloor.perSecond()));
        report.add(Figure.of("processor time of a message by " + name, run.processorMillis(), "ms")
                .against(ofTheFloor.processorMillis()));
    }

    private static Run sustain(Subject subject, Duration span) {
        return Run.of(subject, () -> subject.load().sustained(span));
    }

    private void split(Run run, ProcessorTime start, ProcessorTime end) {
        double rest = run.processorMillis();
        for (Part part : Part.values()) {
            double millis = end.threadMillisSince(start, part.names()) / run.messages();
            rest -= millis;
            report.add(Figure.of("- " + part.name().toLowerCase(Locale.ROOT), millis, "ms"));
        }
        report.add(Figure.of("- rest: collector and others", rest, "ms"));
    }

    /** How fast calls are accepted when nobody minds the backlog. */
    void burst(Duration span) {
        double before = burst(floor, span.dividedBy(HALVES)).perSecond();
        Load load = burst(product, span);
        double after = burst(floor, span.dividedBy(HALVES)).perSecond();

        report.add(Figure.of("accepted in a burst of " + span.toSeconds() + " s", load.perSecond(), "1/s")
                .against((before + after) / HALVES));
        report.add(Figure.of("p99 to the 202 in the burst", load.p99Millis(), "ms"));
    }

    private static Load burst(Subject subject, Duration span) {
        Load load = subject.load().closed(span, 1);
        subject.awaitEnd();
        return load;
    }
}
