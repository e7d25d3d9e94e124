package org.declic.delivery.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A provider on loopback that answers what it is told to, and keeps what it was asked. */
public final class FakeProvider implements AutoCloseable {

    /** A request as it came. */
    public record Request(String method, String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** What comes after the body that was scripted. */
    private enum End {
        AT_ONCE,
        NEVER,
        BYTE_BY_BYTE
    }

    /** An answer to give. */
    private record Scripted(int status, String body, Map<String, String> headers, End end) {}

    private static final int ANY_LENGTH = 0;
    private static final int MILLIS_BETWEEN_BYTES = 5;

    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Scripted> answers = new HashMap<>();
    private final ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor();
    private final CompletableFuture<Void> abandoned = new CompletableFuture<>();
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
        answers.put(path, new Scripted(status, body, Map.of(), End.AT_ONCE));
        return this;
    }

    public synchronized FakeProvider answersWithHeader(String path, int status, String name, String value) {
        answers.put(path, new Scripted(status, "", Map.of(name, value), End.AT_ONCE));
        return this;
    }

    /** Requests to that path get the headers and this beginning of a body, and then nothing. */
    public synchronized void stalls(String path, int status, String beginning) {
        answers.put(path, new Scripted(status, beginning, Map.of(), End.NEVER));
    }

    /** Requests to that path get the headers, this beginning of a body, and a blank now and then without end. */
    public synchronized void trickles(String path, int status, String beginning) {
        answers.put(path, new Scripted(status, beginning, Map.of(), End.BYTE_BY_BYTE));
    }

    /** Done when the one that was answered byte by byte has closed the connection. */
    public CompletableFuture<Void> abandoned() {
        return abandoned;
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
        Scripted answer = answers.getOrDefault(path, new Scripted(404, "", Map.of(), End.AT_ONCE));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        if (answer.end() == End.AT_ONCE) {
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(answer.status(), ANY_LENGTH);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        if (answer.end() == End.BYTE_BY_BYTE) {
            ScheduledFuture<?> unused = trickle.scheduleWithFixedDelay(
                    () -> writeBlank(exchange.getResponseBody()), 0, MILLIS_BETWEEN_BYTES, TimeUnit.MILLISECONDS);
        }
    }

    private void writeBlank(OutputStream body) {
        try {
            body.write(' ');
            body.flush();
        } catch (IOException e) {
            abandoned.complete(null);
            throw new UncheckedIOException(e); // ends the schedule
        }
    }

    @Override
    public void close() {
        trickle.shutdownNow();
        server.stop(0);
    }
}
