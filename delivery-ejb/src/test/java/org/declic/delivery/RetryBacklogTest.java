package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RetryBacklogTest {

    private static final int MOST = 50_000;

    private final RetryBacklog deferrals = new RetryBacklog();

    @Test
    void holdsADeliveryUpUntilADeferredMessageComesBack() throws InterruptedException {
        for (int i = 0; i < MOST; i++) {
            deferrals.enter();
        }
        CountDownLatch through = new CountDownLatch(1);
        Thread delivery = new Thread(() -> {
            deferrals.awaitRoom();
            through.countDown();
        });
        delivery.start();
        while (delivery.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(through.getCount()).isOne();

        deferrals.leave();

        assertThat(through.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void countsNoMessageBackThatItDidNotCount() throws InterruptedException {
        deferrals.leave(); // put off before a restart
        for (int i = 0; i < MOST; i++) {
            deferrals.enter();
        }
        Thread delivery = new Thread(deferrals::awaitRoom);

        delivery.start();

        while (delivery.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        delivery.interrupt();
        delivery.join();
    }
}
