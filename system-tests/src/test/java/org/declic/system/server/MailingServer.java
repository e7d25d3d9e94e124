package org.declic.system.server;

import org.declic.system.ajo.Ajo;
import org.declic.system.smtp.Mailbox;
import org.declic.system.smtp.SmtpSink;

/** A demo server whose email goes to a sink instead of the outbox. */
public final class MailingServer implements AutoCloseable {

    private final Mailbox mailbox = new Mailbox();
    private final SmtpSink sink = new SmtpSink(mailbox);
    private final DeclicServer server;
    private final Ajo ajo;

    /** Not started yet. */
    public MailingServer(String name) {
        server = new DeclicServer(ServerOptions.demo(name).with("DECLIC_DEMO_SMTP", sink.address()));
        ajo = new Ajo(server.root());
    }

    /** Returns once both are ready. */
    public MailingServer start() {
        sink.start();
        server.start();
        return this;
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
