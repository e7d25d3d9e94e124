package org.declic.system.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A server on 127.0.0.1 that takes connections, as many as the kernel queues, and never says a word. */
public final class MuteServer implements AutoCloseable {

    private static final int QUEUED = 1_000;

    private final ServerSocket socket;

    /** It takes connections from now on: nobody has to accept them for that. */
    public MuteServer() {
        this(0);
    }

    /** The same on that port. */
    public MuteServer(int port) {
        try {
            socket = new ServerSocket(port, QUEUED, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its port. */
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
