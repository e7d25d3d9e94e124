package org.declic.system.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** A server under load: the product, or the floor that it is held against. */
interface Subject extends AutoCloseable {

    /** Returns once it takes calls. */
    void start();

    /** Ends with a slash. */
    URI root();

    /** The id of the server's process. */
    long pid();

    Tally tally();

    LoadGenerator load();

    /** A call without its body. */
    RequestOptions call();

    /** The body of a call for the recipients from {@code first} on. */
    Buffer body(int first, int recipients);

    /** Hears the answer to each call that was accepted. */
    void hear(String answer);

    /** Asks how many messages have arrived, if only the server knows; does not wait for the answer. */
    void look();

    /** Returns once everything that was accepted is done with. */
    void awaitEnd();

    @Override
    void close();
}
