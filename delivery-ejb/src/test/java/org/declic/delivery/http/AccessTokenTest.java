package org.declic.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AccessTokenTest {

    private final FakeProvider provider = new FakeProvider();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final AccessToken token = new AccessToken(this::request, new PrivateAddresses(true), Clock.systemUTC());

    AccessTokenTest() throws IOException {}

    @AfterEach
    void stop() {
        free.countDown();
        provider.close();
    }

    @Test
    void whoWaitedForOneInVainDoesNotAskAgain() throws InterruptedException {
        provider.answers("/token", 503, "");
        CompletableFuture<String> first = CompletableFuture.supplyAsync(token::value);
        asked.await();
        Waiting second = Waiting.begin(token);
        free.countDown();

        assertThat(first).failsWithin(Duration.ofSeconds(20));
        assertThat(second.failure()).isInstanceOf(NotSentException.class);
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void whoComesAfterwardsAsksAgain() {
        free.countDown();
        provider.answers("/token", 503, "");
        assertThatThrownBy(token::value).isInstanceOf(NotSentException.class);
        provider.answers("/token", 200, "{\"access_token\":\"t1\",\"expires_in\":3600}");

        assertThat(token.value()).isEqualTo("t1");
        assertThat(token.value()).isEqualTo("t1");
        assertThat(provider.requests()).hasSize(2);
    }

    @Test
    @Timeout(20)
    void anAnswerThatStallsIsNotWaitedFor() {
        free.countDown();
        provider.stalls("/token", 200, "{\"access_token\":");

        assertThatThrownBy(impatient()::value)
                .isInstanceOf(NotSentException.class)
                .hasMessage("127.0.0.1 gave no token");
    }

    @Test
    @Timeout(20)
    void anAnswerThatTricklesIsNotWaitedFor() {
        free.countDown();
        provider.trickles("/token", 200, "{\"access_token\":");

        assertThatThrownBy(impatient()::value).isInstanceOf(NotSentException.class);
        assertThat(provider.abandoned()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    @Timeout(20)
    void onlyTheBeginningOfAnEndlessAnswerIsRead() {
        free.countDown();
        provider.trickles("/token", 200, "{\"access_token\":\"t1\"}" + " ".repeat(100_000));

        assertThat(token.value()).isEqualTo("t1");
        assertThat(provider.abandoned()).succeedsWithin(Duration.ofSeconds(10));
    }

    private AccessToken impatient() {
        return new AccessToken(this::request, new PrivateAddresses(true), Clock.systemUTC(), Duration.ofMillis(200));
    }

    private HttpRequest.Builder request() {
        asked.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return HttpRequest.newBuilder(URI.create(provider.url() + "/token"));
    }

    /** Somebody who asks for a token while another fetches it. */
    private record Waiting(Thread thread, AtomicReference<Throwable> thrown) {

        static Waiting begin(AccessToken token) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread thread = new Thread(token::value);
            thread.setUncaughtExceptionHandler((failed, failure) -> thrown.set(failure));
            thread.start();
            Awaitility.await().until(() -> thread.getState() == Thread.State.BLOCKED);
            return new Waiting(thread, thrown);
        }

        @Nullable
        Throwable failure() throws InterruptedException {
            thread.join();
            return thrown.get();
        }
    }
}
