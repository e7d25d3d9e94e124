package org.declic.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private final List<Thread> threads = new ArrayList<>();

    private Thread thread(Runnable task) {
        threads.add(new Thread(task));
        return threads.get(0);
    }

    @Test
    void outlivesWhateverFailsAndEndsWhenItIsStopped() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);
        BackgroundWork work = new BackgroundWork(
                "work",
                () -> {
                    second.countDown();
                    if (attempts.incrementAndGet() == 1) {
                        throw new LinkageError("as planned");
                    }
                    return true;
                },
                Duration.ofMillis(1));

        work.start(this::thread);
        boolean wentOn = second.await(30, TimeUnit.SECONDS);
        work.stop();

        assertThat(wentOn).isTrue();
        assertThat(work.isStopping()).isTrue();
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void isStoppedWhileItPauses() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        BackgroundWork work = new BackgroundWork(
                "work",
                () -> {
                    first.countDown();
                    return false;
                },
                Duration.ofDays(1));

        work.start(this::thread);
        boolean begun = first.await(30, TimeUnit.SECONDS);
        work.stop();

        assertThat(begun).isTrue();
        assertThat(threads).noneMatch(Thread::isAlive);
    }
}
