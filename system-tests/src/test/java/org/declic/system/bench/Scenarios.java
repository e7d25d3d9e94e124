package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.declic.system.server.Heap;

/** What only the product does. Each begins and ends with nothing on its way. */
final class Scenarios {

    private static final int MOST_PER_REQUEST = 20;
    private static final int HALF_THE_CONNECTIONS = 24;
    private static final int END_TO_END = 40_000;

    /** Slow enough to let a backlog grow, quick enough not to look broken. */
    private static final Duration NEARLY_PAUSED = Duration.ofSeconds(2);

    private final Product product;
    private final Ledger ledger;
    private final Report report;

    Scenarios(Product product, Report report) {
        this.product = product;
        this.ledger = product.ledger();
        this.report = report;
    }

    void handOverUnderOpenLoad(int perSecond, Duration span) {
        int first = ledger.issued();
        Load measured = product.load().open(perSecond, span);
        product.awaitEnd();

        Histogram handOver = ledger.handOver(first);
        report.say("half of the sustained rate: " + perSecond + "/s");
        report.add(Figure.of("p50 from the 202 to the mail server at half the rate", Load.millis(handOver, 50), "ms"));
        report.add(Figure.of("p99 from the 202 to the mail server at half the rate", Load.millis(handOver, 99), "ms"));
        report.add(Figure.of("p99 from the due time to the 202 at half the rate", measured.p99Millis(), "ms"));
    }

    /** Deliveries are not starved by calls. */
    void leaveWhileOthersAreAccepted(Duration span) {
        int before = ledger.arrived();
        Load measured = product.load().closed(span, 1, HALF_THE_CONNECTIONS);
        double left = 100.0 * (ledger.arrived() - before) / measured.accepted();
        product.awaitEnd();

        report.add(Figure.of("accepted by 24 connections without a pause", measured.perSecond(), "1/s"));
        report.add(Figure.of("left of what was accepted meanwhile", left, "%"));
    }

    void acceptTwentyRecipients(Duration span) {
        Load measured = product.load().closed(span, MOST_PER_REQUEST);
        product.awaitEnd();

        report.add(Figure.of("accepted recipients, 20 a request", measured.perSecond(), "1/s"));
    }

    /** Starts with everything accepted and next to nothing delivered, ends when the last is recorded as sent. */
    void deliverAndRecord() {
        product.sink().delay(NEARLY_PAUSED);
        product.load().closed(END_TO_END, MOST_PER_REQUEST);
        int waiting = ledger.waiting();

        long start = System.nanoTime();
        product.sink().accept();
        product.awaitRecorded(END_TO_END / MOST_PER_REQUEST);
        double seconds = (System.nanoTime() - start) / 1e9;
        product.awaitEnd();

        report.add(Figure.of("rendered, delivered and recorded as sent", waiting / seconds, "1/s"));
    }

    void surviveABacklog(int messages) throws IOException {
        product.sink().delay(NEARLY_PAUSED);
        product.load().closed(messages, MOST_PER_REQUEST);
        int waiting = ledger.waiting();
        double live = new Heap(product.pid()).liveMegabytes();

        long start = System.nanoTime();
        product.sink().accept();
        product.awaitEnd();
        double seconds = (System.nanoTime() - start) / 1e9;

        report.add(Figure.of("live heap with " + waiting + " messages waiting", live, "MB"));
        report.add(Figure.of("backlog delivered", waiting / seconds, "1/s"));
        assertThat(Files.readString(product.server().log())).doesNotContain("OutOfMemoryError");
    }
}
