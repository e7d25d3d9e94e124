package org.declic.system.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.declic.system.ajo.Ajo;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.declic.system.smtp.SmtpSink;

/** {@code declic.jar} with its demo campaign, and the mail server that takes its messages. */
final class Product implements Subject {

    static final ServerOptions OPTIONS = ServerOptions.measured("bench");

    private static final int MOST_RECIPIENTS = 8_000_000;

    /** The recorder keeps the order, so the last ones tell that the others are recorded, too. */
    static final int LAST_ONES = 100;

    private final Ledger ledger = new Ledger(MOST_RECIPIENTS);
    private final SmtpSink sink = new SmtpSink(ledger);
    private final DeclicServer server;
    private final Ajo ajo;
    private final Requests requests = Requests.byEmail("order-confirmation");
    private final Answers answers;
    private final LoadGenerator load;

    /** @param options what its server has beside {@link #OPTIONS} */
    Product(UnaryOperator<ServerOptions> options) {
        server = new DeclicServer(options.apply(OPTIONS).with("DECLIC_DEMO_SMTP", sink.address()));
        ajo = new Ajo(server.root());
        answers = new Answers(ajo, Ajo.UNITARY, "sent");
        load = new LoadGenerator(this);
    }

    @Override
    public void start() {
        sink.start();
        server.start();
    }

    @Override
    public void close() {
        load.close();
        server.close();
        sink.close();
    }

    DeclicServer server() {
        return server;
    }

    SmtpSink sink() {
        return sink;
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public URI root() {
        return server.root();
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public Tally tally() {
        return ledger;
    }

    @Override
    public LoadGenerator load() {
        return load;
    }

    @Override
    public RequestOptions call() {
        return call(Ajo.UNITARY);
    }

    /** A call of that endpoint. */
    RequestOptions call(String path) {
        RequestOptions call = new RequestOptions().setMethod(HttpMethod.POST).setURI(root().getPath() + path);
        ajo.headers().forEach(call::addHeader);
        return call;
    }

    Answers answers(String path, String end) {
        return new Answers(ajo, path, end);
    }

    @Override
    public Buffer body(int first, int recipients) {
        return requests.body(first, recipients);
    }

    @Override
    public void hear(String answer) {
        answers.add(answer);
    }

    /** Nothing to ask: the mail server is here. */
    @Override
    public void look() {}

    @Override
    public void awaitEnd() {
        new Drain(ledger).await(this::look);
        awaitRecorded(LAST_ONES);
    }

    /** Returns once the last executions, at most so many of them, are recorded as sent. */
    void awaitRecorded(int executions) {
        answers.awaitRecorded(executions);
    }
}
