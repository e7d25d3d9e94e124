package org.declic.system.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.declic.system.smtp.SmtpSink;

/** {@code declic.jar} with its demo campaign, and the mail server that takes its messages. */
final class Product implements Subject {

    static final ServerOptions OPTIONS = ServerOptions.demo("bench");

    private static final Pattern EXECUTION_ID = Pattern.compile("\"executionId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_REMEMBERED = 2_500;

    /** The recorder keeps the order, so the last ones tell that the others are recorded, too. */
    private static final int LAST_ONES = 100;

    private final Ledger ledger = new Ledger();
    private final SmtpSink sink = new SmtpSink(ledger);
    private final DeclicServer server = new DeclicServer(OPTIONS.with("DECLIC_DEMO_SMTP", sink.address()));
    private final Ajo ajo = new Ajo(server.root());
    private final String run = UUID.randomUUID().toString();
    private final Deque<String> answers = new ArrayDeque<>();
    private final LoadGenerator load = new LoadGenerator(this);

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
        RequestOptions call = new RequestOptions().setMethod(HttpMethod.POST).setURI(root().getPath() + Ajo.UNITARY);
        ajo.headers().forEach(call::addHeader);
        return call;
    }

    @Override
    public Buffer body(int first, int recipients) {
        return Requests.body(run, first, recipients);
    }

    @Override
    public void hear(String answer) {
        synchronized (answers) {
            answers.addLast(answer);
            if (answers.size() > MOST_REMEMBERED) {
                answers.removeFirst();
            }
        }
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
        lastAnswers(executions).stream().map(Product::executionId).forEach(this::awaitRecorded);
    }

    private List<String> lastAnswers(int count) {
        synchronized (answers) {
            return answers.stream().skip(Math.max(0, answers.size() - count)).toList();
        }
    }

    private void awaitRecorded(String executionId) {
        Awaitility.await("recorded as sent")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> {
                    List<String> states = ajo.execution(executionId).recipientStates();
                    return !states.isEmpty() && states.stream().allMatch("sent"::equals);
                });
    }

    private static String executionId(String answer) {
        Matcher matcher = EXECUTION_ID.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("No execution id in " + answer);
        }
        return matcher.group(1);
    }
}
