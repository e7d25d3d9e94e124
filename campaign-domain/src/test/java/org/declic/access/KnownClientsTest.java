package org.declic.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.declic.database.DatabaseUnavailableException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownClientsTest {

    private static final ApiClient SHOP = new ApiClient(
            "shop", new Sandbox(new SandboxId("s1"), "Org@Test", "prod", "Production"), "Shop", Role.APPROVER);
    private final RuntimeException outage =
            new DatabaseUnavailableException(new SQLTransientConnectionException("gone"));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TestClock clock = new TestClock();
    private final Stored stored = new Stored();
    private final KnownClients clients = new KnownClients(stored, clock);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void areReadOnceInASecond() {
        assertThat(clients.find("shop")).contains(SHOP);
        clock.advance(Duration.ofMillis(999));
        assertThat(clients.find("shop")).contains(SHOP);

        assertThat(stored.reads).isOne();
    }

    @Test
    void areGoneASecondAfterTheyWereSwitchedOff() {
        assertThat(clients.find("shop")).contains(SHOP);
        stored.answer = Optional.empty();
        clock.advance(Duration.ofSeconds(1));

        assertThat(clients.find("shop")).isEmpty();
    }

    @Test
    void areKnownForAnHourOfAnOutageAndNoLonger() {
        assertThat(clients.find("shop")).contains(SHOP);
        stored.failure = outage;

        clock.advance(Duration.ofMinutes(30));
        assertThat(clients.find("shop")).contains(SHOP);
        clock.advance(Duration.ofMinutes(30));
        assertThat(clients.find("shop")).contains(SHOP);
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> clients.find("shop")).isSameAs(outage);
    }

    @Test
    void areAskedForAtMostOnceASecondInAnOutage() {
        assertThat(clients.find("shop")).contains(SHOP);
        stored.failure = outage;
        clock.advance(Duration.ofSeconds(1));

        assertThat(clients.find("shop")).contains(SHOP);
        assertThat(clients.find("shop")).contains(SHOP);

        assertThat(stored.reads).isEqualTo(2);
    }

    @Test
    void areReadAgainWhenTheOutageIsOver() {
        assertThat(clients.find("shop")).contains(SHOP);
        stored.failure = outage;
        clock.advance(Duration.ofMinutes(1));
        assertThat(clients.find("shop")).contains(SHOP);

        stored.failure = null;
        stored.answer = Optional.empty();
        clock.advance(Duration.ofSeconds(1));

        assertThat(clients.find("shop")).isEmpty();
    }

    @Test
    void failWhenTheyWereNeverReadOrTheFailureIsNoOutage() {
        stored.failure = outage;
        assertThatThrownBy(() -> clients.find("shop")).isSameAs(outage);

        stored.failure = null;
        assertThat(clients.find("shop")).contains(SHOP);
        stored.failure = new IllegalStateException("a bug");
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> clients.find("shop")).hasMessage("a bug");
    }

    @Test
    void areReadByOneThreadWhileOthersUseWhatWasJustDue() throws InterruptedException {
        assertThat(clients.find("shop")).contains(SHOP);
        clock.advance(Duration.ofMillis(1500));
        CountDownLatch answered = stored.answerOnlyAfterALatch();

        CompletableFuture<Optional<ApiClient>> reader = inAnotherThread();
        stored.awaitReading();
        assertThat(clients.find("shop")).contains(SHOP);
        assertThat(stored.reads).isEqualTo(2);

        stored.answer = Optional.empty();
        answered.countDown();
        assertThat(reader.join()).isEmpty();
    }

    @Test
    void areWaitedForWhenNothingIsKnown() throws InterruptedException {
        CountDownLatch answered = stored.answerOnlyAfterALatch();
        CompletableFuture<Optional<ApiClient>> first = inAnotherThread();
        stored.awaitReading();
        CompletableFuture<Optional<ApiClient>> second = inAnotherThread();

        answered.countDown();

        assertThat(first.join()).contains(SHOP);
        assertThat(second.join()).contains(SHOP);
    }

    private CompletableFuture<Optional<ApiClient>> inAnotherThread() {
        return CompletableFuture.supplyAsync(() -> clients.find("shop"), threads);
    }

    @Test
    void anOutageIsToldFromAFaultByItsSqlState() {
        assertThat(DatabaseUnavailableException.isCauseOf(wrapped(new SQLException("no connection", "08001"))))
                .isTrue();
        assertThat(DatabaseUnavailableException.isCauseOf(wrapped(new SQLException("shutting down", "57P01"))))
                .isTrue();
        assertThat(DatabaseUnavailableException.isCauseOf(wrapped(new SQLException("pool", (String) null))))
                .isTrue();
        assertThat(DatabaseUnavailableException.isCauseOf(wrapped(outage))).isTrue();
        assertThat(DatabaseUnavailableException.isCauseOf(wrapped(new SQLException("taken", "23505"))))
                .isFalse();
        assertThat(DatabaseUnavailableException.isCauseOf(wrapped(new SQLException("odd", "0"))))
                .isFalse();
        assertThat(DatabaseUnavailableException.isCauseOf(new IllegalStateException("a bug")))
                .isFalse();
    }

    private static Throwable wrapped(Throwable cause) {
        return new IllegalStateException(new IllegalArgumentException(cause));
    }

    private static final class Stored extends ApiClients {

        private final CountDownLatch reading = new CountDownLatch(1);
        private volatile Optional<ApiClient> answer = Optional.of(SHOP);
        private volatile @Nullable RuntimeException failure;
        private volatile @Nullable CountDownLatch latch;
        private volatile int reads;

        @Override
        public synchronized Optional<ApiClient> find(String id) {
            reads++;
            RuntimeException thrown = failure;
            if (thrown != null) {
                throw thrown;
            }
            await(latch);
            return answer;
        }

        private void await(@Nullable CountDownLatch until) {
            if (until != null) {
                reading.countDown();
                try {
                    assertThat(until.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        CountDownLatch answerOnlyAfterALatch() {
            CountDownLatch created = new CountDownLatch(1);
            latch = created;
            return created;
        }

        void awaitReading() throws InterruptedException {
            assertThat(reading.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
