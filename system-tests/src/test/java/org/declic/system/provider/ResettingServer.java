package org.declic.system.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on 127.0.0.1 that resets each connection before it has read anything. */
public final class ResettingServer implements AutoCloseable {

    private static final int QUEUED = 100;

    private final ServerSocket socket;
    private final Thread thread = new Thread(this::resetEach, "resetting-server");

    /** Listens. */
    public ResettingServer(int port) {
        try {
            socket = new ServerSocket(port, QUEUED, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void resetEach() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.setSoLinger(true, 0); // else it would be closed in good order
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** The port is free once nobody accepts any more. */
    @Override
    public void close() {
        try {
            socket.close();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
