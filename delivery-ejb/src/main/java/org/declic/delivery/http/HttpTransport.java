package org.declic.delivery.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.Transport;

/**
 * Hands messages to a provider by its HTTP API, one request for each.
 *
 * <p>A provider that could not be reached does not have the message; one whose answer was lost, or cannot be understood, may
 * have it. Redirects are not followed: they would carry the secret elsewhere.
 *
 * @param <M> the messages of one channel
 */
public final class HttpTransport<M> implements Transport<M> {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final int TOO_MANY_REQUESTS = 429;

    /** The provider does not know who asks. */
    public static final int UNAUTHORIZED = 401;

    /** A mistake of ours or of the administrator, which may be mended: the message is not to blame. */
    private static final Set<Integer> NOT_ABOUT_THE_MESSAGE = Set.of(UNAUTHORIZED, 402, 403, 405, 407, 408);

    private final ProviderApi<M> api;
    private final PrivateAddresses addresses;
    private final Clock clock;
    private final BoundedClient client;

    /** A transport to the provider that {@code api} describes. */
    public HttpTransport(ProviderApi<M> api, PrivateAddresses addresses, Clock clock) {
        this(api, addresses, clock, ANSWER_TIMEOUT);
    }

    HttpTransport(ProviderApi<M> api, PrivateAddresses addresses, Clock clock, Duration answerTimeout) {
        this.api = api;
        this.addresses = addresses;
        this.clock = clock;
        this.client = new BoundedClient(answerTimeout);
    }

    @Override
    public Outcome send(M message) {
        HttpRequest request;
        try {
            request = api.request(message).build();
            addresses.refuse(request.uri());
        } catch (NotSentException e) {
            return new Unreachable(e.code(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) { // what it says may have the secret in it
            return new Unreachable("request", "The request cannot be made; look at the configuration and its secret");
        }
        return send(request);
    }

    private Outcome send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.ask(request);
            return outcome(ProviderAnswer.of(response.statusCode(), response.body(), retryAfter(response)));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Unreachable("connect", host(request.uri()) + " cannot be reached");
        } catch (SSLHandshakeException e) {
            return new Unreachable("tls", host(request.uri()) + " is not trusted, or wants another encryption");
        } catch (IOException e) {
            return new Unknown(host(request.uri()) + " gave no whole answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("Interrupted while " + host(request.uri()) + " answered");
        }
    }

    private static String host(URI uri) {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private Outcome outcome(ProviderAnswer answer) {
        int status = answer.status();
        if (status < 300) {
            return api.accepted(answer);
        }
        String own = api.code(answer);
        String code = "http-" + status + (own.isEmpty() ? "" : "/" + own);
        if (status == TOO_MANY_REQUESTS || status >= 500) {
            return new Deferred(code, "The provider asks to try again", answer.retryAfter());
        }
        if (status < 400 || (NOT_ABOUT_THE_MESSAGE.contains(status) && !api.isAboutTheMessage(own))) {
            return new Deferred(code, "The provider does not take our requests; look at the configuration");
        }
        return new Refused(code, "The provider refuses the message");
    }

    private Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(value -> RetryAfter.of(value, clock.instant()))
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        // the client's threads end when nobody holds it
    }
}
