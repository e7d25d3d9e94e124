package org.declic.system.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.declic.system.smtp.MuteServer;
import org.jspecify.annotations.Nullable;

/** An HTTP server on a free port of 127.0.0.1. */
public abstract class HttpFake implements AutoCloseable {

    private static final int THREADS = 64;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<String, HttpHandler> handlers = new HashMap<>();
    private final int port;
    private final Semaphore exchanges = new Semaphore(THREADS);
    private volatile HttpServer server;
    private volatile Slowness slowness = Slowness.none();

    /** Ends what stands in for the server; null while the server is there. */
    private volatile @Nullable Runnable standIn;

    /** Started. */
    HttpFake() {
        server = start(0);
        port = server.getAddress().getPort();
    }

    private HttpServer start(int port) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            handlers.forEach(started::createContext);
            started.setExecutor(threads);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes connections and never says a word, until {@link #speak}. */
    public final void fallSilent() {
        leave();
        standIn = new MuteServer(port)::close;
    }

    /** Refuses connections, until {@link #speak}. */
    public final void goAway() {
        leave();
    }

    /** Resets each connection before it has read anything, until {@link #speak}. */
    public final void hangUp() {
        leave();
        standIn = new ResettingServer(port)::close;
    }

    /** Answers what it is about to take; what comes later finds the connection closed, and is not taken. */
    private void leave() {
        exchanges.acquireUninterruptibly(THREADS);
        standIn = () -> {};
        server.stop(0);
        exchanges.release(THREADS);
    }

    /** Answers again. What was asked meanwhile is lost. */
    public final void speak() {
        Runnable ending = standIn;
        if (ending != null) {
            ending.run();
            standIn = null;
            server = start(port);
        }
    }

    /** Lets each request wait so long from now on; no time at all ends the waiting, of what came before, too. */
    public final void delay(Duration duration) {
        Slowness before = slowness;
        slowness = new Slowness(duration, new CountDownLatch(1));
        before.over().countDown();
    }

    /** How long a request waits, unless it is over before. */
    private record Slowness(Duration duration, CountDownLatch over) {

        static Slowness none() {
            return new Slowness(Duration.ZERO, new CountDownLatch(1));
        }

        void pass() {
            try {
                over.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Where it is, without a slash at the end. */
    public final String url() {
        return "http://127.0.0.1:" + port;
    }

    final void at(String path, HttpHandler handler) {
        HttpHandler present = exchange -> {
            slowness.pass();
            exchanges.acquireUninterruptibly();
            try {
                if (standIn == null && server.equals(exchange.getHttpContext().getServer())) {
                    handler.handle(exchange);
                } else {
                    exchange.close();
                }
            } finally {
                exchanges.release();
            }
        };
        handlers.put(path, present);
        server.createContext(path, present);
    }

    static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public final void close() {
        Runnable ending = standIn;
        if (ending != null) {
            ending.run();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
