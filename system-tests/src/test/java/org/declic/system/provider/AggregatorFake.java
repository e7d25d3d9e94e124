package org.declic.system.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An aggregator of SMS: remembers each request, and takes the message unless it was told to answer something else. */
public abstract class AggregatorFake extends HttpFake {

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();

    /** An answer to one request. */
    record Reply(int status, Map<String, String> headers, String json) {}

    /** Started; takes messages at that path. */
    AggregatorFake(String path) {
        at(path, this::take);
    }

    /** Every request, in the order in which they came. */
    public final List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Answers one more request in this way before it takes messages again. */
    public final void replyOnce(int status, Map<String, String> headers, String json) {
        replies.add(new Reply(status, headers, json));
    }

    /** The answer to a message that is taken. */
    abstract Reply taken(Request request, int number);

    private void take(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        requests.add(request);
        Reply told = replies.poll();
        Reply reply = told == null ? taken(request, requests.size()) : told;
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        answer(exchange, reply.status(), reply.json());
    }
}
