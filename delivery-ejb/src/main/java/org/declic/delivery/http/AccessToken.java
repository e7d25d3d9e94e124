package org.declic.delivery.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An OAuth 2 access token, fetched when it is needed and used until shortly before its end. */
public final class AccessToken {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SPARE = Duration.ofSeconds(30);
    private static final int USUAL_SECONDS = 300;
    private static final int OK = 200;

    private final BoundedClient client;
    private final Supplier<HttpRequest.Builder> request;
    private final PrivateAddresses addresses;
    private final Clock clock;
    private final AtomicInteger failures = new AtomicInteger();
    private String value = "";
    private Instant end = Instant.MIN;

    /**
     * A token that is fetched with the first message.
     *
     * @param request the one that fetches a token; made anew for each
     */
    public AccessToken(Supplier<HttpRequest.Builder> request, PrivateAddresses addresses, Clock clock) {
        this(request, addresses, clock, TIMEOUT);
    }

    AccessToken(Supplier<HttpRequest.Builder> request, PrivateAddresses addresses, Clock clock, Duration timeout) {
        this.client = new BoundedClient(timeout);
        this.request = request;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * The token.
     *
     * @throws NotSentException if there is none to be had
     */
    public String value() {
        return value(failures.get());
    }

    /** Who waited here while none was to be had does not ask again: one after the other, they would wait for minutes. */
    private synchronized String value(int failuresBefore) {
        if (!clock.instant().isBefore(end)) {
            if (failures.get() != failuresBefore) {
                throw new NotSentException("token", "The address of the token gave none");
            }
            fetch();
        }
        return value;
    }

    /** The next one is fetched anew. */
    public synchronized void forget() {
        end = Instant.MIN;
    }

    private void fetch() {
        try {
            ask();
        } catch (NotSentException e) {
            failures.incrementAndGet();
            throw e;
        }
    }

    private void ask() {
        HttpRequest asking = request.get().build();
        URI uri = asking.uri();
        addresses.refuse(uri);
        try {
            HttpResponse<String> response = client.ask(asking);
            take(ProviderAnswer.of(response.statusCode(), response.body(), Duration.ZERO));
        } catch (IOException e) {
            throw new NotSentException("token", uri.getHost() + " gave no token");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSentException("token", "Interrupted while a token was fetched");
        }
    }

    private void take(ProviderAnswer answer) {
        String fetched = answer.at("/access_token");
        if (answer.status() != OK || fetched.isEmpty()) {
            throw new NotSentException("token", "The address of the token answered " + answer.status());
        }
        int seconds = answer.json().path("expires_in").asInt(USUAL_SECONDS);
        value = fetched;
        end = clock.instant().plusSeconds(seconds).minus(SPARE);
    }
}
