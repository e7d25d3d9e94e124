package org.declic.delivery.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks providers, each for a bounded time from the connection to the last byte of the answer. The timeout of a request
 * ends with the headers of its answer (JDK 17), and who stalls after them would hold a thread for ever.
 */
final class BoundedClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final Duration limit;

    /** One that waits for a whole answer no longer than {@code limit}. */
    BoundedClient(Duration limit) {
        this.limit = limit;
    }

    /**
     * The answer; of a very long one, the beginning.
     *
     * @throws HttpTimeoutException if it was not whole in time
     */
    HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(request, headers -> new BoundedBody(LARGEST_ANSWER));
        try {
            return exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("No whole answer within " + limit);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            exchange.cancel(true); // closes the connection if the answer is not whole
        }
    }
}
