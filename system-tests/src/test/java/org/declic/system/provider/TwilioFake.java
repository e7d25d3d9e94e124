package org.declic.system.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Takes messages as Twilio's API documents it. */
public final class TwilioFake extends HttpFake {

    /** The account that it serves. */
    public static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    private final Queue<Map<String, String>> messages = new ConcurrentLinkedQueue<>();
    private volatile Manner manner = Manner.WILLING;

    /** How it treats messages. */
    public enum Manner {

        /** Takes them. */
        WILLING,

        /** Answers 503. */
        BUSY,

        /** Takes them, and closes the connection instead of answering. */
        HANGING_UP
    }

    /** Started. */
    public TwilioFake() {
        at("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json", this::take);
    }

    /** The fields of each message that it took, in the order in which they came. */
    public List<Map<String, String>> messages() {
        return List.copyOf(messages);
    }

    /** How many messages it took for each number. */
    public Map<String, Long> copies() {
        return Copies.of(
                messages.stream().map(message -> message.getOrDefault("To", "")).toList());
    }

    /** From now on. */
    public void behave(Manner next) {
        manner = next;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        Manner now = manner;
        if (now == Manner.BUSY) {
            answer(exchange, 503, "{\"code\":20503,\"message\":\"Service unavailable\"}");
            return;
        }
        messages.add(Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))));
        if (now == Manner.HANGING_UP) {
            exchange.close();
            return;
        }
        answer(exchange, 201, "{\"sid\":\"SM" + messages.size() + "\",\"status\":\"queued\"}");
    }
}
