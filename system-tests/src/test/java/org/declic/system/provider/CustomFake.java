package org.declic.system.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A provider that nobody else knows: takes what comes and remembers it, and gives access tokens for client credentials. */
public final class CustomFake extends HttpFake {

    private static final String ISSUED = "token-";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Queue<Request> messages = new ConcurrentLinkedQueue<>();
    private final Queue<Request> tokens = new ConcurrentLinkedQueue<>();
    private volatile int refused;

    /** Started. */
    public CustomFake() {
        at("/send", this::take);
        at("/token", this::give);
    }

    /** Every message that was brought, in the order in which they came. */
    public List<Request> messages() {
        return List.copyOf(messages);
    }

    /** How many messages it took for each address, which is at that place of their JSON. */
    public Map<String, Long> copies(String pointer) {
        return Copies.of(messages.stream()
                .map(message -> message.json().at(pointer).asText())
                .toList());
    }

    /** Every request for an access token. */
    public List<Request> tokens() {
        return List.copyOf(tokens);
    }

    /** Takes no access token any more that it has given so far. */
    public void forgetTokens() {
        refused = tokens.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        if (isRefused(request)) {
            answer(exchange, UNAUTHORIZED, "{}");
            return;
        }
        messages.add(request);
        answer(exchange, OK, "{\"messages\":[{\"id\":\"custom-" + messages.size() + "\"}]}");
    }

    private boolean isRefused(Request request) {
        return Optional.of(request.header("authorization"))
                .filter(value -> value.startsWith("Bearer " + ISSUED))
                .map(value -> Integer.parseInt(value.substring(("Bearer " + ISSUED).length())))
                .filter(number -> number <= refused)
                .isPresent();
    }

    private void give(HttpExchange exchange) throws IOException {
        tokens.add(Request.of(exchange));
        answer(exchange, OK, "{\"access_token\":\"" + ISSUED + tokens.size() + "\",\"expires_in\":3600}");
    }
}
