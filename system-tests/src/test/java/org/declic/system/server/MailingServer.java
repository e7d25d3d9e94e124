package org.declic.system.server;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.smtp.Mailbox;
import org.declic.system.smtp.SmtpSink;

/** A demo server whose email goes to a sink instead of the outbox, and whose other providers may be on this machine. */
public final class MailingServer implements AutoCloseable {

    private static final int MOST_PER_REQUEST = 20;
    private static final int SETTLING = 100;

    private final Mailbox mailbox = new Mailbox();
    private final SmtpSink sink = new SmtpSink(mailbox);
    private final DeclicServer server;
    private final Ajo ajo;

    /** Not started yet. */
    public MailingServer(String name) {
        server = new DeclicServer(LocalCertificate.trusted(ServerOptions.demo(name))
                .with("DECLIC_DEMO_SMTP", sink.address())
                .with("DECLIC_SUPPRESSION_SOFT_BOUNCES", 1)
                .with("DECLIC_PROVIDERS_PRIVATE", true));
        ajo = new Ajo(server.root());
    }

    /** Returns once both are ready. */
    public MailingServer start() {
        sink.start();
        server.start();
        return this;
    }

    /**
     * Waits until so many recipients that every sender has had one to deliver have got through. What was accepted before
     * and has not arrived by then is not merely late.
     */
    public void settle() {
        String domain = "settled-" + UUID.randomUUID() + ".example";
        List<Recipient> recipients = IntStream.range(0, SETTLING)
                .mapToObj(i -> Recipient.external("user-" + i + "@" + domain))
                .toList();
        for (int i = 0; i < SETTLING; i += MOST_PER_REQUEST) {
            ajo.awaitAll(ajo.accepted(Trigger.of(recipients.subList(i, i + MOST_PER_REQUEST))), "sent");
        }
        Awaitility.await().until(() -> mailbox.at(domain).size() == SETTLING);
    }

    /** Whatever a test has done to them, both are well again. */
    public void recover() {
        sink.accept();
        if (!server.isRunning()) {
            server.restart();
        }
    }

    @Override
    public void close() {
        sink.accept();
        server.close();
        sink.close();
    }

    /** The server alone. */
    public DeclicServer server() {
        return server;
    }

    /** The mail server, to make it fail. */
    public SmtpSink sink() {
        return sink;
    }

    /** What has been delivered. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** A client of the server. */
    public Ajo ajo() {
        return ajo;
    }
}
