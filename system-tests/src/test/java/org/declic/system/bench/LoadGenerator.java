package org.declic.system.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.declic.system.ajo.Ajo;

/** Fires the demo campaign from one thread over 48 keep-alive connections, cheaply. */
final class LoadGenerator implements AutoCloseable {

    static final int CONNECTIONS = 48;

    /** Less than the server's: else a request may go out on a connection that it is just closing. */
    private static final int IDLE_SECONDS = 10;

    private static final long LONGEST_MINUTES = 30;
    private static final long TICK_MILLIS = 2;

    /** A server that is gone refuses very fast. */
    private static final int MOST_REFUSED = 100_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient client;
    private final Ledger ledger;
    private final Ajo ajo;
    private final URI root;
    private final String run = UUID.randomUUID().toString();

    LoadGenerator(URI root, Ledger ledger) {
        this.root = root;
        this.ajo = new Ajo(root);
        this.ledger = ledger;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxPoolSize(CONNECTIONS)
                .setDefaultHost(root.getHost())
                .setDefaultPort(root.getPort()));
    }

    @Override
    public void close() {
        await(client.close());
        await(vertx.close());
    }

    /** Every connection sends its next request as soon as it has the answer to the last. */
    Load closed(Duration duration, int recipients) {
        return closed(duration, recipients, CONNECTIONS);
    }

    /** The same with fewer connections. */
    Load closed(Duration duration, int recipients, int connections) {
        long end = System.nanoTime() + duration.toNanos();
        return closed(connections, () -> System.nanoTime() < end, recipients, body -> {});
    }

    /** The same until so many recipients have been asked for; each answer's body goes to {@code bodies}. */
    Load closed(int total, int recipients, Consumer<String> bodies) {
        int last = ledger.issued() + total;
        return closed(CONNECTIONS, () -> ledger.issued() < last, recipients, bodies);
    }

    private Load closed(int connections, BooleanSupplier goesOn, int recipients, Consumer<String> bodies) {
        Load load = new Load();
        Job job = new Job(load, headers(), recipients, bodies);
        Promise<Void> done = Promise.promise();
        loop.runOnContext(ignored -> {
            int[] busy = {connections};
            for (int i = 0; i < connections; i++) {
                job.repeat(goesOn, () -> {
                    if (--busy[0] == 0) {
                        done.complete();
                    }
                });
            }
        });
        await(done.future());
        return load;
    }

    /** So many requests a second, whether or not earlier ones have been answered; measured from when each was due. */
    Load open(int perSecond, Duration duration) {
        Load load = new Load();
        Job job = new Job(load, headers(), 1, body -> {});
        long total = perSecond * duration.toSeconds();
        Promise<Void> done = Promise.promise();
        loop.runOnContext(ignored -> new Schedule(job, perSecond, total, done).begin());
        await(done.future());
        return load;
    }

    private RequestOptions headers() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setURI(root.getPath() + Ajo.UNITARY)
                .setTimeout(TimeUnit.MINUTES.toMillis(2));
        ajo.request(Ajo.UNITARY)
                .build()
                .headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> options.addHeader(name, value)));
        return options;
    }

    private static void await(Future<Void> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted under load", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The load did not end", e);
        }
    }

    /** Sends requests of one kind; on the event loop only. */
    private final class Job {

        private final Load load;
        private final RequestOptions options;
        private final int recipients;
        private final Consumer<String> bodies;

        Job(Load load, RequestOptions options, int recipients, Consumer<String> bodies) {
            this.load = load;
            this.options = options;
            this.recipients = recipients;
            this.bodies = bodies;
        }

        void repeat(BooleanSupplier goesOn, Runnable end) {
            if (!goesOn.getAsBoolean() || ledger.refused() > MOST_REFUSED) {
                end.run();
                return;
            }
            send(System.nanoTime()).onComplete(ignored -> repeat(goesOn, end));
        }

        /** Succeeds in any case; what was not accepted is in the ledger. */
        Future<Void> send(long dueNanos) {
            int first = ledger.issue(recipients);
            return client.request(options)
                    .compose(request -> request.send(Requests.body(run, first, recipients)))
                    .compose(response -> response.body().onSuccess(body -> take(response, body, first, dueNanos)))
                    .<Void>mapEmpty()
                    .otherwise(failure -> {
                        ledger.refuse(recipients);
                        return null;
                    });
        }

        private void take(HttpClientResponse response, Buffer body, int first, long dueNanos) {
            if (response.statusCode() == 202) {
                ledger.accept(first, recipients, System.nanoTime());
                load.answered(dueNanos, recipients);
                bodies.accept(body.toString());
            } else {
                ledger.refuse(recipients);
            }
        }
    }

    /** Sends each request when it is due; on the event loop only. */
    private final class Schedule {

        private final Job job;
        private final long intervalNanos;
        private final long total;
        private final Promise<Void> done;
        private final long start = System.nanoTime();
        private long sent;
        private long answered;

        Schedule(Job job, int perSecond, long total, Promise<Void> done) {
            this.job = job;
            this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
            this.total = total;
            this.done = done;
        }

        void begin() {
            vertx.setPeriodic(TICK_MILLIS, this::sendWhatIsDue);
        }

        private void sendWhatIsDue(long timer) {
            long now = System.nanoTime();
            for (long due = start + sent * intervalNanos; sent < total && due <= now; due += intervalNanos) {
                sent++;
                job.send(due).onComplete(ignored -> countAnswer());
            }
            if (sent == total) {
                vertx.cancelTimer(timer);
            }
        }

        private void countAnswer() {
            answered++;
            if (answered == total) {
                done.complete();
            }
        }
    }
}
