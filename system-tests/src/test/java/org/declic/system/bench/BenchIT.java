package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The benchmark, {@code mvn -Pbench verify}. Servers, mail server and load share one machine, and machines differ: what
 * counts is how the product stands to the floor. Only a recipient lost or served twice fails the run.
 */
@Tag("bench")
class BenchIT {

    private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 180));

    /** A burst, or at ten times the rate of single recipients: a full span would only lengthen the backlog. */
    private static final Duration SHORT_SPAN = SPAN.dividedBy(3);

    private static final int BACKLOG = Integer.getInteger("bench.backlog", 500_000);

    private static final double WARM = 0.8;

    private final Report report = new Report("bench");
    private final Providers providers = new Providers();
    private final Product product = new Product(providers::reach);
    private final Audit audit = new Audit(product.ledger());

    @AfterEach
    void stop() {
        product.close();
        providers.close();
    }

    @Test
    void losesAndDoublesNothingUnderLoad() throws IOException {
        startCold();
        double sustained = compare();
        Scenarios scenarios = new Scenarios(product, report);
        scenarios.handOverUnderOpenLoad((int) Math.max(1, sustained / 2), SPAN);
        verify();
        scenarios.leaveWhileOthersAreAccepted(SPAN);
        verify();
        scenarios.acceptTwentyRecipients(SHORT_SPAN);
        verify();
        scenarios.deliverAndRecord();
        verify();
        if (BACKLOG > 0) {
            scenarios.surviveABacklog(BACKLOG);
        }
        product.server().stop(); // nothing can come late any more
        verify();
        report.conclude();
    }

    private void startCold() {
        long start = System.nanoTime();
        product.start();
        double ready = (System.nanoTime() - start) / 1e9;
        report.say("warm-up for " + WARM_UP.toSeconds() + " s");
        Load warmUp = warmUp(product, WARM_UP);

        report.add(Figure.of("from a cold start until it is ready", ready, "s"));
        report.add(Figure.of(
                "from a cold start until 80 % of the rate",
                ready + warmUp.pace().secondsUntil(WARM), "s"));
        verify();
    }

    /** The floor does so little that it is warm in half the time. */
    private double compare() {
        try (Floor floor = new Floor()) {
            floor.start();
            warmUp(floor, WARM_UP.dividedBy(2));
            Comparison comparison = new Comparison(product, floor, report);
            double sustained = comparison.sustain(SPAN);
            verify();
            comparison.burst(SHORT_SPAN);
            verify();
            compare(comparison, "high-throughput email", providers.express(product));
            compare(comparison, "SMS, delivered", providers.smpp(product));
            compare(comparison, "push", providers.apns(product));
            return sustained;
        }
    }

    private static void compare(Comparison comparison, String name, Way way) {
        try (way) {
            warmUp(way, WARM_UP.dividedBy(4));
            comparison.sustain(name, way, SPAN);
            new Audit(way.tally()).verify();
        }
    }

    private static Load warmUp(Subject subject, Duration duration) {
        Load load = subject.load().sustained(duration);
        assertThat(load.accepted()).as("accepted during warm-up").isPositive();
        subject.awaitEnd();
        return load;
    }

    /** Between the scenarios: nothing is left in the queue, nothing is lost, nothing is doubled. */
    private void verify() {
        audit.verify();
        Ledger ledger = product.ledger();
        report.say("delivered " + ledger.arrived() + " of " + ledger.accepted() + " accepted, not accepted "
                + ledger.refused());
    }
}
