package org.declic.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.declic.queue.EmbeddedBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueDrainTest {

    private final EmbeddedBroker broker = new EmbeddedBroker();

    QueueDrainTest() throws Exception {}

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void outlivesWhateverFailsAndEndsWhenItIsStopped() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);
        List<Thread> threads = new ArrayList<>();
        QueueDrain drain = new QueueDrain("drain", broker.sessions(), session -> {
            second.countDown();
            if (batches.incrementAndGet() == 1) {
                throw new LinkageError("as planned");
            }
        });

        drain.start(task -> {
            threads.add(new Thread(task));
            return threads.get(0);
        });
        boolean wentOn = second.await(30, TimeUnit.SECONDS);
        drain.stop();

        assertThat(wentOn).isTrue();
        assertThat(threads).noneMatch(Thread::isAlive);
    }
}
