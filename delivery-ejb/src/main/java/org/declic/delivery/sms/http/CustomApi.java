package org.declic.delivery.sms.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.declic.channel.CustomRequest;
import org.declic.channel.CustomRequest.SignIn;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.http.AccessToken;
import org.declic.delivery.http.HttpTransport;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.http.ProviderAnswer;
import org.declic.delivery.http.ProviderApi;
import org.declic.delivery.http.Requests;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.shared.Json;

/** A provider that an administrator describes (reference: AJO, custom SMS provider). */
final class CustomApi implements ProviderApi<OutgoingSms> {

    private final CustomRequest described;
    private final String secret;
    private final AccessToken token;
    private final CallbackAddresses callbacks;

    CustomApi(CustomRequest described, String secret, AccessToken token, CallbackAddresses callbacks) {
        this.described = described;
        this.secret = secret;
        this.token = token;
        this.callbacks = callbacks;
    }

    /** The access token for client credentials (RFC 6749, 4.4). */
    static AccessToken token(SignIn signIn, String secret, PrivateAddresses addresses, Clock clock) {
        return new AccessToken(
                () -> Requests.form(URI.create(signIn.tokenUrl()), Map.of("grant_type", "client_credentials"))
                        .header("Authorization", Requests.basic(signIn.login(), secret)),
                addresses,
                clock);
    }

    @Override
    public HttpRequest.Builder request(OutgoingSms sms) {
        boolean json = described.isJson();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(described.endpoint()))
                .setHeader("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .method(described.method(), BodyPublishers.ofString(body(sms, json)));
        described.headers().lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            request.setHeader(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        signIn(request);
        return request;
    }

    /** The message is filled in last: what it says is no place for others. */
    private String body(OutgoingSms sms, boolean json) {
        UnaryOperator<String> escaped = json ? CustomApi::escapedForJson : Requests::urlEncoded;
        return described
                .body()
                .replace("{{from}}", escaped.apply(sms.from()))
                .replace("{{to}}", escaped.apply(sms.to()))
                .replace(
                        "{{callback}}",
                        escaped.apply(callbacks.of(sms.messageId()).orElse("")))
                .replace("{{message}}", escaped.apply(sms.text().text()));
    }

    private static String escapedForJson(String text) {
        String quoted = Json.text(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private void signIn(HttpRequest.Builder request) {
        switch (described.signIn().authentication()) {
            case NONE -> {
                // nobody asks
            }
            case API_KEY -> request.setHeader(described.signIn().login(), secret);
            case BASIC ->
                request.setHeader(
                        "Authorization", Requests.basic(described.signIn().login(), secret));
            case OAUTH -> request.setHeader("Authorization", "Bearer " + token.value());
        }
    }

    /**
     * A provider that answers without the id, or elsewhere than described, has the message all the same: asked again, it would send
     * it for days. Only what is no answer of an API at all, such as a page of a proxy, leaves a doubt.
     */
    @Override
    public Outcome accepted(ProviderAnswer answer) {
        if (described.idPointer().isEmpty() || answer.text().isBlank()) {
            return new Accepted("");
        }
        return answer.json().isMissingNode()
                ? Requests.accepted(answer, described.idPointer())
                : new Accepted(answer.at(described.idPointer()));
    }

    /** A token that is refused is not used again. */
    @Override
    public String code(ProviderAnswer answer) {
        if (answer.status() == HttpTransport.UNAUTHORIZED) {
            token.forget();
        }
        return "";
    }
}
