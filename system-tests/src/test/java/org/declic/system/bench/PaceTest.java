package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void tellsWhenTheMovingMeanReachesAShareOfTheEnd() {
        for (int second = 0; second < 10; second++) {
            pace.count(second, 20);
        }
        for (int second = 10; second < 40; second++) {
            pace.count(second, 60);
            pace.count(second, 40);
        }
        pace.count(40, 1);

        assertThat(pace.secondsUntil(0.8)).isEqualTo(14); // 4 seconds of 100 and one of 20 are 84
        assertThat(pace.secondsUntil(0.2)).isEqualTo(5);
    }

    @Test
    void saysTheWholeLoadIfItNeverDoes() {
        for (int second = 0; second < 10; second++) {
            pace.count(second, second);
        }

        assertThat(pace.secondsUntil(1)).isEqualTo(9);
    }

    @Test
    void countsSecondsWithoutAnything() {
        pace.count(6, 100);
        pace.count(7, 100);

        assertThat(pace.secondsUntil(0.8)).isEqualTo(7);
    }
}
