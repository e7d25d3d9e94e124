package org.declic.system.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** The product by another channel, or another lane, than transactional email. */
final class Way implements Subject {

    private final Product product;
    private final Ledger ledger;
    private final String path;
    private final Requests requests;
    private final Answers answers;
    private final LoadGenerator load;

    /**
     * A way of a product that runs.
     *
     * @param ledger where what arrives by this way is counted
     * @param path of the endpoint
     * @param end the state of a message with which everything is recorded
     */
    Way(Product product, Ledger ledger, String path, Requests requests, String end) {
        this.product = product;
        this.ledger = ledger;
        this.path = path;
        this.requests = requests;
        this.answers = product.answers(path, end);
        this.load = new LoadGenerator(this);
    }

    @Override
    public void start() {
        throw new IllegalStateException("The product runs");
    }

    @Override
    public URI root() {
        return product.root();
    }

    @Override
    public long pid() {
        return product.pid();
    }

    @Override
    public Ledger tally() {
        return ledger;
    }

    @Override
    public LoadGenerator load() {
        return load;
    }

    @Override
    public RequestOptions call() {
        return product.call(path);
    }

    @Override
    public Buffer body(int first, int recipients) {
        return requests.body(first, recipients);
    }

    @Override
    public void hear(String answer) {
        answers.add(answer);
    }

    /** Nothing to ask: the provider is here. */
    @Override
    public void look() {}

    @Override
    public void awaitEnd() {
        new Drain(ledger).await(this::look);
        answers.awaitRecorded(Product.LAST_ONES);
    }

    @Override
    public void close() {
        load.close();
    }
}
