package org.declic.delivery.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A provider on loopback that answers what it is told to, and keeps what it was asked. */
public final class FakeProvider implements AutoCloseable {

    /** A request as it came. */
    public record Request(String method, String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** An answer to give. */
    private record Scripted(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Scripted> answers = new HashMap<>();
    private boolean hangsUp;

    public FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every request to that path is answered like this. */
    public synchronized FakeProvider answers(String path, int status, String body) {
        answers.put(path, new Scripted(status, body, Map.of()));
        return this;
    }

    public synchronized FakeProvider answersWithHeader(String path, int status, String name, String value) {
        answers.put(path, new Scripted(status, "", Map.of(name, value)));
        return this;
    }

    /** Reads requests and hangs up. */
    public synchronized void hangUp() {
        hangsUp = true;
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        requests.add(new Request(exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
        if (hangsUp) {
            exchange.close();
            return;
        }
        Scripted answer = answers.getOrDefault(path, new Scripted(404, "", Map.of()));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
