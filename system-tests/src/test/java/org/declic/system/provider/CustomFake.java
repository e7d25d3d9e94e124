package org.declic.system.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A provider that nobody else knows: takes what comes and remembers it, and gives access tokens for client credentials. */
public final class CustomFake extends SmsFake {

    private static final String ISSUED = "token-";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Queue<Request> tokens = new ConcurrentLinkedQueue<>();
    private volatile int refused;

    /** Started. */
    public CustomFake() {
        super("/send");
        at("/token", this::give);
    }

    /** Every request for an access token. */
    public List<Request> tokens() {
        return List.copyOf(tokens);
    }

    /** Takes no access token any more that it has given so far. */
    public void forgetTokens() {
        refused = tokens.size();
    }

    /** The field {@code to} of JSON. */
    @Override
    String number(Request message) {
        return message.json().path("to").asText();
    }

    @Override
    Reply receipt(Request message, int place) {
        return new Reply(OK, "{\"messages\":[{\"id\":\"custom-" + place + "\"}]}");
    }

    @Override
    String unavailable() {
        return "{}";
    }

    @Override
    Optional<Reply> refusal(Request request) {
        return Optional.of(request.header("authorization"))
                .filter(value -> value.startsWith("Bearer " + ISSUED))
                .map(value -> Integer.parseInt(value.substring(("Bearer " + ISSUED).length())))
                .filter(number -> number <= refused)
                .map(number -> new Reply(UNAUTHORIZED, "{}"));
    }

    private void give(HttpExchange exchange) throws IOException {
        tokens.add(Request.of(exchange));
        answer(exchange, OK, "{\"access_token\":\"" + ISSUED + tokens.size() + "\",\"expires_in\":3600}");
    }
}
