package org.declic.system.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** A provider of SMS by HTTP: remembers each request, and takes the message unless it was told to do something else. */
public abstract class SmsFake extends HttpFake {

    private static final int UNAVAILABLE = 503;

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Request> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean hangsUpNext = new AtomicBoolean();
    private volatile boolean busy;

    /** An answer to one request. */
    record Reply(int status, Map<String, String> headers, String json) {

        Reply(int status, String json) {
            this(status, Map.of(), json);
        }
    }

    /** Started; takes messages at that path. */
    SmsFake(String path) {
        at(path, this::take);
    }

    /** Every request, in the order in which they came. */
    public final List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The requests whose messages it took, in the order in which they came. */
    public final List<Request> taken() {
        return List.copyOf(taken);
    }

    /** The numbers of the messages that it took, one for each message, beginning with {@code +}. */
    public final List<String> numbers() {
        return taken.stream().map(this::number).toList();
    }

    /** How many messages it took for each number. */
    public final Map<String, Long> copies() {
        return Copies.of(numbers());
    }

    /** Answers one more request in this way before it takes messages again. */
    public final void replyOnce(int status, Map<String, String> headers, String json) {
        replies.add(new Reply(status, headers, json));
    }

    /** Answers each message 503, or takes them again. */
    public final void beBusy(boolean refusing) {
        busy = refusing;
    }

    /** Takes the next message, and closes the connection instead of answering. */
    public final void hangUpOnce() {
        hangsUpNext.set(true);
    }

    /** The number that a message goes to. */
    abstract String number(Request message);

    /** The answer to a message that is taken, by its place among them. */
    abstract Reply receipt(Request message, int place);

    /** The body of the answer while it is busy. */
    abstract String unavailable();

    /** The answer to a request that this provider never takes. */
    Optional<Reply> refusal(Request request) {
        return Optional.empty();
    }

    private void take(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        requests.add(request);
        Optional<Reply> refusal = Optional.ofNullable(replies.poll())
                .or(() -> Optional.of(new Reply(UNAVAILABLE, unavailable())).filter(reply -> busy))
                .or(() -> refusal(request));
        if (refusal.isPresent()) {
            answer(exchange, refusal.get());
            return;
        }
        taken.add(request);
        if (hangsUpNext.getAndSet(false)) {
            exchange.close();
        } else {
            answer(exchange, receipt(request, taken.size()));
        }
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        answer(exchange, reply.status(), reply.json());
    }
}
