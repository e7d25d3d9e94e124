package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.declic.database.PostgresqlServer;
import org.declic.system.server.Heap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Marketing to many, on PostgreSQL: their import, conditions on them, a run end to end into the outbox, what transactional
 * messages notice of it, and how long answers take when so many messages are recorded.
 *
 * <p>{@code -Dbench.profiles}: how many; {@code -Dbench.seconds}: how long messages are measured beside a run.
 */
@Tag("bench")
class MarketingBenchIT {

    private static final int PROFILES = Integer.getInteger("bench.profiles", 100_000);
    private static final int FEW = Math.min(10_000, PROFILES / 10);
    private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));

    /** Transactional; far from what the server can take, so that only a run disturbs them. */
    private static final int CALLS_PER_SECOND = 50;

    private final Report report = new Report("marketing");
    private final PostgresqlServer database = PostgresqlServer.own();
    private final Product product = new Product(options -> options.on(database));
    private final Crowd crowd = new Crowd(product.root());
    private final Bulk bulk = new Bulk(database.url());

    @AfterEach
    void stop() throws IOException {
        product.close();
        database.close();
    }

    @Test
    void reachesEverybodyOnceAndDisturbsNobody() throws IOException {
        product.start();
        String few = crowd.audience("few", FEW);
        crowd.activate("few", few);
        JsonNode toFew = crowd.await("few", crowd.fire("few"));
        assertThat(toFew.path("reached").asInt()).isEqualTo(FEW);
        bulk.analyze();
        Replies whenFew = new Replies(crowd, "few");

        String all = importAll();
        count();
        run(all);

        bulk.analyze();
        new Replies(crowd, "all").against(whenFew).forEach(report::add);
        double live = new Heap(product.pid()).liveMegabytes();
        report.add(Figure.of("live heap with " + PROFILES + " messages recorded", live, "MB"));
        assertThat(Files.readString(product.server().log())).doesNotContain("OutOfMemoryError");
        product.server().stop(); // nothing can come late any more
        new Audit(product.ledger()).verify();
        report.conclude();
    }

    private String importAll() {
        long start = System.nanoTime();
        String all = crowd.audience("all", PROFILES);
        double rate = PROFILES / seconds(start);
        bulk.analyze();
        double copied = bulk.copy("profile", "profile_identity", "profile_attribute", "audience_member");
        report.add(
                Figure.of("profiles of three attributes imported", rate, "1/s").against((PROFILES + FEW) / copied));
        return all;
    }

    private void count() {
        crowd.count(); // prepares the statement
        long start = System.nanoTime();
        int people = crowd.count();
        double rate = PROFILES / seconds(start);
        assertThat(people).isBetween(1, PROFILES / 2);
        double scanned = bulk.scan("profile_attribute");
        report.add(Figure.of("profiles held against a condition of three attributes", rate, "1/s")
                .against((PROFILES + FEW) / scanned));
    }

    /** Calls are measured without a run first, with as much to warm up on. */
    private void run(String audience) {
        handOver();
        double alone = handOver();
        crowd.activate("all", audience);
        long start = System.nanoTime();
        String execution = crowd.fire("all");
        crowd.awaitBegun("all");
        double beside = handOver();
        int waiting = PROFILES - crowd.sent("all");
        JsonNode counts = crowd.await("all", execution);
        double rate = PROFILES / seconds(start);

        assertThat(counts.path("reached").asInt()).isEqualTo(PROFILES);
        assertThat(crowd.sent("all")).isEqualTo(PROFILES);
        report.say(waiting + " were still to be written to after the calls");
        report.add(Figure.of("p99 from the 202 to the mail server beside a run", beside, "ms")
                .against(alone));
        double copied = bulk.copy("message");
        report.add(Figure.of("members sent to the outbox and recorded", rate, "1/s")
                .against((PROFILES + FEW) / copied));
    }

    private double handOver() {
        int first = product.ledger().issued();
        product.load().open(CALLS_PER_SECOND, SPAN);
        product.awaitEnd();
        return Load.millis(product.ledger().handOver(first), 99);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
