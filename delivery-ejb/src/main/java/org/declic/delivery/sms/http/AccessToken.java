package org.declic.delivery.sms.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.declic.channel.CustomRequest.SignIn;
import org.declic.delivery.http.NotSentException;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.http.ProviderAnswer;
import org.declic.delivery.http.Requests;

/** An access token for client credentials (RFC 6749, 4.4), fetched when it is needed and used until shortly before its end. */
final class AccessToken {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SPARE = Duration.ofSeconds(30);
    private static final int USUAL_SECONDS = 300;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final SignIn signIn;
    private final String secret;
    private final PrivateAddresses addresses;
    private final Clock clock;
    private String value = "";
    private Instant end = Instant.MIN;

    AccessToken(SignIn signIn, String secret, PrivateAddresses addresses, Clock clock) {
        this.signIn = signIn;
        this.secret = secret;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @throws NotSentException if there is none to be had */
    synchronized String value() {
        if (!clock.instant().isBefore(end)) {
            fetch();
        }
        return value;
    }

    /** The next one is fetched anew. */
    synchronized void forget() {
        end = Instant.MIN;
    }

    private void fetch() {
        URI uri = URI.create(signIn.tokenUrl());
        addresses.refuse(uri);
        HttpRequest request = Requests.form(uri, Map.of("grant_type", "client_credentials"))
                .header("Authorization", Requests.basic(signIn.login(), secret))
                .timeout(TIMEOUT)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
                take(ProviderAnswer.of(response.statusCode(), text, Duration.ZERO));
            }
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
