package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.Heap;
import org.declic.system.server.ServerOptions;
import org.declic.system.smtp.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many messages leave nothing behind. {@code -Ddeclic.soak.messages=200000} makes it long. */
class SoakIT {

    private static final int MESSAGES = Integer.getInteger("declic.soak.messages", 8_000);
    private static final int PER_REQUEST = 20;
    private static final int THREADS = 8;
    private static final double MEGABYTES_TO_SPARE = 16;

    private final AtomicInteger arrived = new AtomicInteger();
    private final SmtpSink sink = new SmtpSink(mail -> arrived.incrementAndGet());
    private final DeclicServer server =
            new DeclicServer(ServerOptions.demo("soak").with("DECLIC_DEMO_SMTP", sink.address()));
    private final Ajo ajo = new Ajo(server.root());

    @BeforeEach
    void start() {
        sink.start();
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        sink.close();
    }

    /** Compared with the middle: by then every cache has what it keeps. */
    @Test
    void endsWithTheHeapThatItHadInTheMiddle() {
        Heap heap = new Heap(server.pid());
        deliver(0, MESSAGES / 2);
        double middle = heap.liveMegabytes();

        deliver(MESSAGES / 2, MESSAGES);

        assertThat(heap.liveMegabytes()).isLessThan(middle + MEGABYTES_TO_SPARE);
    }

    private void deliver(int from, int to) {
        List<Trigger> triggers = IntStream.range(from / PER_REQUEST, to / PER_REQUEST)
                .mapToObj(SoakIT::trigger)
                .toList();
        Volley volley = Volley.fire(ajo, triggers, THREADS);
        assertThat(volley.accepted()).hasSameSizeAs(triggers);
        Awaitility.await().atMost(Duration.ofMinutes(20)).until(() -> arrived.get() >= to / PER_REQUEST * PER_REQUEST);
        ajo.awaitAll(volley.accepted().get(triggers.size() - 1).executionId(), "sent");
    }

    private static Trigger trigger(int number) {
        return Trigger.of(IntStream.range(0, PER_REQUEST)
                .mapToObj(i -> Recipient.external("user-" + number + "-" + i + "@soak.example"))
                .toList());
    }
}
