package org.declic.execution.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final Instant START = Instant.parse("2026-11-26T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 500", "1, 1", "3, 1", "4, 1", "100, 25", "1999, 499", "2000, 500"})
    void sendsFewEnoughTogether(int rate, int part) {
        assertThat(new Pace(rate).part()).isEqualTo(part);
    }

    @Test
    void withoutARateTheNextIsDueAtOnce() {
        assertThat(new Pace(0).next(START, START.plusSeconds(7), 500)).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void sharersWaitForEachOther() {
        Instant alone = new Pace(100).next(START, START, 25);

        assertThat(alone).isEqualTo(START.plusMillis(250));
        assertThat(new Pace(100).shared(3).next(START, START, 25)).isEqualTo(START.plusMillis(750));
        assertThat(new Pace(100).shared(0).next(START, START, 25)).isEqualTo(alone);
    }

    /** However late each part is done, in no span is there more than the rate allows, but for one part and one second. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 333, 1999, 2000})
    void neverExceedsTheRate(int rate) {
        Random random = new Random(rate);
        Pace pace = new Pace(rate);
        List<Instant> parts = new ArrayList<>();
        Instant due = START;
        Instant now = START;
        while (parts.size() < 200) {
            Instant earliest = now.isBefore(due) ? due : now;
            int jump = random.nextInt(10);
            now = earliest.plusMillis(jump < 7 ? random.nextInt(50) : random.nextInt(5000));
            parts.add(now);
            due = stored(pace.next(due, now, pace.part()));
        }
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from; to < parts.size(); to++) {
                double seconds =
                        Duration.between(parts.get(from), parts.get(to)).toNanos() / 1e9;
                double sent = (to - from + 1) * (double) pace.part();
                assertThat(sent).isLessThanOrEqualTo(rate * (seconds + 1) + pace.part());
            }
        }
    }

    /** While parts are done in time, the rate is reached. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 333, 2000})
    void reachesTheRate(int rate) {
        Pace pace = new Pace(rate);
        Instant due = START;
        int sent = 0;
        while (due.isBefore(START.plusSeconds(60))) {
            Instant done = due.plusMillis(20);
            due = stored(pace.next(due, done, pace.part()));
            sent += pace.part();
        }
        assertThat(sent).isBetween(rate * 60 * 99 / 100, rate * 60 + pace.part());
    }

    private static Instant stored(Instant due) {
        return due.truncatedTo(ChronoUnit.MILLIS);
    }
}
