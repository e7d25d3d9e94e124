package org.declic.system.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.declic.system.server.Ports;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on 127.0.0.1 that hands what it accepts to an {@link Inbox}, and fails when told to. */
public final class SmtpSink implements AutoCloseable {

    private final int port = Ports.free();
    private final Inbox inbox;
    private final AtomicReference<@Nullable Runnable> beforeConfirming = new AtomicReference<>();
    private volatile Manner manner = Manner.willing();
    private @Nullable SMTPServer server;

    public SmtpSink(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Listens, always on the same port. */
    public SmtpSink start() {
        if (server != null) {
            throw new IllegalStateException("The sink is listening already");
        }

        SMTPServer listening = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(port)
                .messageHandlerFactory(context -> new Receiving())
                .build();
        listening.start();
        server = listening;
        return this;
    }

    /** Closes every connection and refuses new ones until {@link #start}. */
    public void stop() {
        SMTPServer listening = server;
        if (listening != null) {
            listening.stop();
            server = null;
        }
    }

    @Override
    public void close() {
        accept();
        stop();
    }

    /** The value for {@code DECLIC_DEMO_SMTP}. */
    public URI address() {
        return URI.create("smtp://127.0.0.1:" + port);
    }

    /** Accepts every mail at once, from now on; whoever waits because of {@link #delay} goes on. */
    public void accept() {
        behave(Manner.willing());
    }

    /** Answers every recipient with this reply, a 4xx or a 5xx. */
    public void reject(int code, String text) {
        behave(new Manner(Duration.ZERO, new RejectException(code, text), false));
    }

    /** Takes this long over every recipient, until told otherwise. */
    public void delay(Duration perRecipient) {
        behave(new Manner(perRecipient, null, false));
    }

    /** Does this once, when the next mail has been read and recorded, and confirms it only afterwards. */
    public void onceBeforeConfirming(Runnable action) {
        beforeConfirming.set(action);
    }

    /** Reads and records every mail, then hangs up instead of confirming it. */
    public void hangUpAfterContent() {
        behave(new Manner(Duration.ZERO, null, true));
    }

    private void behave(Manner next) {
        Manner previous = manner;
        manner = next;
        previous.over().countDown();
    }

    private record Manner(Duration delay, @Nullable RejectException refusal, boolean hangsUp, CountDownLatch over) {

        Manner(Duration delay, @Nullable RejectException refusal, boolean hangsUp) {
            this(delay, refusal, hangsUp, new CountDownLatch(1));
        }

        static Manner willing() {
            return new Manner(Duration.ZERO, null, false);
        }

        void meetRecipient() throws RejectException {
            if (refusal != null) {
                throw refusal;
            }
            if (!delay.isZero()) {
                dawdle();
            }
        }

        private void dawdle() throws RejectException {
            try {
                over.await(delay.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DropConnectionException(421, "The sink stops");
            }
        }
    }

    private final class Receiving implements MessageHandler {

        private final List<String> recipients = new ArrayList<>(1);

        @Override
        public void from(String sender) {
            recipients.clear();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            manner.meetRecipient();
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream stream) throws RejectException, IOException {
            String content = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            long now = System.nanoTime();
            recipients.forEach(recipient -> inbox.receive(new Mail(recipient, now, content)));
            Runnable action = beforeConfirming.getAndSet(null);
            if (action != null) {
                action.run();
            }
            if (manner.hangsUp()) {
                throw new DropConnectionException(421, "The sink hangs up");
            }
            return null;
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
