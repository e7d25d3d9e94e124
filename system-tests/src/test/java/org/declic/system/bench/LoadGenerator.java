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
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Calls a server from one thread over 48 keep-alive connections, cheaply. */
final class LoadGenerator implements AutoCloseable {

    static final int CONNECTIONS = 48;

    /** Less than the server's: else a request may go out on a connection that it is just closing. */
    private static final int IDLE_SECONDS = 10;

    private static final long LONGEST_MINUTES = 30;
    private static final long TICK_MILLIS = 2;
    private static final long PAUSE_MILLIS = 10;

    /** Enough to keep a server busy while a connection pauses, and no backlog. */
    private static final int MOST_ON_THEIR_WAY = 1_000;

    /** A server that is gone refuses very fast. */
    private static final int MOST_REFUSED = 100_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient client;
    private final Subject subject;
    private final Tally tally;

    LoadGenerator(Subject subject) {
        this.subject = subject;
        this.tally = subject.tally();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxPoolSize(CONNECTIONS)
                .setDefaultHost(subject.root().getHost())
                .setDefaultPort(subject.root().getPort()));
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
        return closed(connections, until(duration), new Job(recipients, Integer.MAX_VALUE));
    }

    /** The same until so many recipients have been asked for. */
    Load closed(int total, int recipients) {
        int last = tally.issued() + total;
        return closed(CONNECTIONS, () -> tally.issued() < last, new Job(recipients, Integer.MAX_VALUE));
    }

    /** Single recipients, as fast as their messages arrive: connections pause while too many are on their way. */
    Load sustained(Duration duration) {
        return closed(CONNECTIONS / 2, until(duration), new Job(1, MOST_ON_THEIR_WAY));
    }

    private static BooleanSupplier until(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> System.nanoTime() < end;
    }

    private Load closed(int connections, BooleanSupplier goesOn, Job job) {
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
        return job.load;
    }

    /** So many requests a second, whether or not earlier ones have been answered; measured from when each was due. */
    Load open(int perSecond, Duration duration) {
        Job job = new Job(1, Integer.MAX_VALUE);
        long total = perSecond * duration.toSeconds();
        Promise<Void> done = Promise.promise();
        loop.runOnContext(ignored -> new Schedule(job, perSecond, total, done).begin());
        await(done.future());
        return job.load;
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

        private final RequestOptions call = subject.call().setTimeout(TimeUnit.MINUTES.toMillis(2));
        private final Load load = new Load();
        private final int recipients;
        private final int mostOnTheirWay;

        Job(int recipients, int mostOnTheirWay) {
            this.recipients = recipients;
            this.mostOnTheirWay = mostOnTheirWay;
        }

        void repeat(BooleanSupplier goesOn, Runnable end) {
            if (!goesOn.getAsBoolean() || tally.refused() > MOST_REFUSED) {
                end.run();
            } else if (tally.waiting() > mostOnTheirWay) {
                subject.look();
                vertx.setTimer(PAUSE_MILLIS, timer -> repeat(goesOn, end));
            } else {
                send(System.nanoTime()).onComplete(ignored -> repeat(goesOn, end));
            }
        }

        /** Succeeds in any case; what was not accepted is in the tally. */
        Future<Void> send(long dueNanos) {
            int first = tally.issue(recipients);
            return client.request(call)
                    .compose(request -> request.send(subject.body(first, recipients)))
                    .compose(response -> response.body().onSuccess(body -> take(response, body, first, dueNanos)))
                    .<Void>mapEmpty()
                    .otherwise(failure -> {
                        tally.refuse(recipients);
                        return null;
                    });
        }

        private void take(HttpClientResponse response, Buffer body, int first, long dueNanos) {
            if (response.statusCode() == 202) {
                tally.accept(first, recipients, System.nanoTime());
                load.answered(dueNanos, recipients);
                subject.hear(body.toString());
            } else {
                tally.refuse(recipients);
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
