package org.declic.system.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Takes messages as Twilio's API documents it, on a free port of 127.0.0.1. */
public final class TwilioFake implements AutoCloseable {

    /** The account that it serves. */
    public static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    private static final int THREADS = 16;

    private final HttpServer server;
    private final Queue<Map<String, String>> messages = new ConcurrentLinkedQueue<>();
    private volatile boolean busy;

    /** Started. */
    public TwilioFake() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json", this::take);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.start();
    }

    /** The address of its API. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The fields of each message that it took, in the order in which they came. */
    public List<Map<String, String>> messages() {
        return List.copyOf(messages);
    }

    /** Answers 503 from now on, or no longer. */
    public void busy(boolean now) {
        busy = now;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (busy) {
            answer(exchange, 503, "{\"code\":20503,\"message\":\"Service unavailable\"}");
            return;
        }
        messages.add(Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))));
        answer(exchange, 201, "{\"sid\":\"SM" + messages.size() + "\",\"status\":\"queued\"}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
