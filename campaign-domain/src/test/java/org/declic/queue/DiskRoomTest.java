package org.declic.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskRoomTest {

    private final AtomicLong free = new AtomicLong(100);
    private final AtomicLong nanos = new AtomicLong();
    private final DiskRoom room = new DiskRoom(100, free::get, nanos::get);

    @Test
    void isLeftAsLongAsTheMinimumIsFree() {
        assertThat(room.isLeft()).isTrue();

        free.set(99);
        passes(Duration.ofSeconds(1));
        assertThat(room.isLeft()).isFalse();

        free.set(100);
        passes(Duration.ofSeconds(1));
        assertThat(room.isLeft()).isTrue();
    }

    @Test
    void looksOnceASecond() {
        free.set(0);

        passes(Duration.ofMillis(999));
        assertThat(room.isLeft()).isTrue();

        passes(Duration.ofMillis(1));
        assertThat(room.isLeft()).isFalse();
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
