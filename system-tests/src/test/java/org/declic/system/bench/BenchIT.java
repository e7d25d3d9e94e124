package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.Heap;
import org.declic.system.server.ServerOptions;
import org.declic.system.smtp.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The benchmark, {@code mvn -Pbench verify}. Server, mail server and load share one machine. A figure below its target is
 * shown as missed; only a recipient lost or served twice fails the run.
 */
@Tag("bench")
class BenchIT {

    private static final Pattern EXECUTION_ID = Pattern.compile("\"executionId\"\\s*:\\s*\"([^\"]+)\"");
    private static final int MOST_PER_REQUEST = 20;
    private static final int HALF_THE_CONNECTIONS = 24;
    private static final int END_TO_END = 40_000;
    private static final int OPEN_LOAD = 300;
    private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 180));

    /** At ten times the accepted rate of single recipients a full span would only lengthen the backlog. */
    private static final Duration SHORT_SPAN = SPAN.dividedBy(3);

    private static final int BACKLOG = Integer.getInteger("bench.backlog", 500_000);

    /** Slow enough to let a backlog grow, quick enough not to look broken. */
    private static final Duration NEARLY_PAUSED = Duration.ofSeconds(2);

    private final Ledger ledger = new Ledger();
    private final Audit audit = new Audit(ledger);
    private final Report report = new Report();
    private final SmtpSink sink = new SmtpSink(ledger);
    private final DeclicServer server =
            new DeclicServer(ServerOptions.demo("bench").with("DECLIC_DEMO_SMTP", sink.address()));
    private final LoadGenerator load = new LoadGenerator(server.root(), ledger);
    private final Ajo ajo = new Ajo(server.root());

    @BeforeEach
    void start() {
        sink.start();
        server.start();
    }

    @AfterEach
    void stop() {
        load.close();
        server.close();
        sink.close();
    }

    @Test
    void losesAndDoublesNothingUnderLoad() throws IOException {
        warmUp();
        acceptSingleRecipients();
        leaveWhileOthersAreAccepted();
        acceptTwentyRecipients();
        deliverAndRecord();
        handOverUnderOpenLoad();
        if (BACKLOG > 0) {
            surviveABacklog();
        }
        report.conclude();
    }

    private void warmUp() {
        report.say("warm-up for " + WARM_UP.toSeconds() + " s");
        Load warmUp = load.closed(WARM_UP, 1);
        assertThat(warmUp.accepted()).as("accepted during warm-up").isPositive();
        drain();
    }

    private void acceptSingleRecipients() {
        Load measured = load.closed(SPAN, 1);

        report.add(Figure.atLeast(3000, "accepted, 1 recipient, 48 connections", measured.perSecond(), "1/s"));
        report.add(Figure.atMost(60, "p99 to the 202, 1 recipient, 48 connections", measured.p99Millis(), "ms"));
        drain();
    }

    /** Deliveries are not starved by calls. */
    private void leaveWhileOthersAreAccepted() {
        int before = ledger.arrived();
        Load measured = load.closed(SPAN, 1, HALF_THE_CONNECTIONS);
        double left = 100.0 * (ledger.arrived() - before) / measured.accepted();

        report.say(String.format("accepted meanwhile: %.0f/s", measured.perSecond()));
        report.add(Figure.atLeast(50, "left of what was accepted meanwhile, 24 connections", left, "%"));
        drain();
    }

    private void acceptTwentyRecipients() {
        Load measured = load.closed(SHORT_SPAN, MOST_PER_REQUEST);

        report.add(Figure.atLeast(10_000, "accepted recipients, 20 a request", measured.perSecond(), "1/s"));
        drain();
    }

    /** Starts with everything accepted and next to nothing delivered, ends when the last is recorded as sent. */
    private void deliverAndRecord() {
        Queue<String> executions = new ConcurrentLinkedQueue<>();
        sink.delay(NEARLY_PAUSED);
        load.closed(END_TO_END, MOST_PER_REQUEST, body -> executions.add(executionId(body)));
        int before = ledger.arrived();
        int waiting = ledger.accepted() - before;

        long start = System.nanoTime();
        sink.accept();
        executions.forEach(this::awaitRecorded);
        double seconds = (System.nanoTime() - start) / 1e9;

        report.add(Figure.atLeast(800, "rendered, delivered and recorded as sent", waiting / seconds, "1/s"));
        drain();
    }

    private void awaitRecorded(String executionId) {
        Awaitility.await("recorded as sent")
                .atMost(Duration.ofMinutes(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    List<String> states = ajo.execution(executionId).recipientStates();
                    return states.size() == MOST_PER_REQUEST && states.stream().allMatch("sent"::equals);
                });
    }

    private static String executionId(String body) {
        Matcher matcher = EXECUTION_ID.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("No execution id in " + body);
        }
        return matcher.group(1);
    }

    private void handOverUnderOpenLoad() {
        int first = ledger.issued();
        Load measured = load.open(OPEN_LOAD, SPAN);
        audit.awaitDrained();

        Histogram handOver = Load.histogram();
        for (int number = first; number < ledger.issued(); number++) {
            if (ledger.isAccepted(number)) {
                Load.record(handOver, ledger.handOverNanos(number));
            }
        }
        report.say(String.format("p99 from the due time to the 202 at %d/s: %.1f ms", OPEN_LOAD, measured.p99Millis()));
        report.add(Figure.atMost(250, "p99 from the 202 to the mail server at 300/s", Load.p99Millis(handOver), "ms"));
        drain();
    }

    private void surviveABacklog() throws IOException {
        Heap heap = new Heap(server.pid());
        sink.delay(NEARLY_PAUSED);
        int last = ledger.issued() + BACKLOG;
        while (ledger.issued() < last) {
            load.closed(Math.min(BACKLOG, 20_000), MOST_PER_REQUEST, body -> {});
            heap.sample();
        }
        report.say("backlog of " + (ledger.accepted() - ledger.arrived()) + " messages");

        long start = System.nanoTime();
        int before = ledger.arrived();
        sink.accept();
        audit.awaitDrained(Duration.ofSeconds(2), heap::sample);
        double perSecond = (ledger.arrived() - before) / ((System.nanoTime() - start) / 1e9);

        report.say(String.format("backlog delivered at %.0f messages/s", perSecond));
        report.add(Figure.atMost(512, "peak heap with a backlog of " + BACKLOG, heap.peakMegabytes(), "MB"));
        assertThat(Files.readString(server.log())).doesNotContain("OutOfMemoryError");
        drain();
    }

    /** Between the scenarios: nothing is left in the queue, nothing is lost, nothing is doubled. */
    private void drain() {
        audit.verify();
        report.say("delivered " + ledger.arrived() + " of " + ledger.accepted() + " accepted, not accepted "
                + ledger.refused());
    }
}
