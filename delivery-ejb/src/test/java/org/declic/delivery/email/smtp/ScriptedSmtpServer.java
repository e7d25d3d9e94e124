package org.declic.delivery.email.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A mail server on the loopback that does at each step what the test says, faults included. */
final class ScriptedSmtpServer implements AutoCloseable {

    /** The step at which a connection is greeted. */
    static final String GREETING = "GREETING";
    /** The step at which content arrives, before the final dot. */
    static final String CONTENT = "CONTENT";
    /** The step after the final dot. */
    static final String DOT = ".";

    /** Instead of a reply: closes the connection. */
    static final String CLOSE = "<close>";
    /** Instead of a reply: nothing, ever. */
    static final String SILENCE = "<silence>";

    private static final Map<String, String> USUAL = Map.of(
            GREETING,
            "220 test",
            "EHLO",
            "250-test\r\n250 8BITMIME",
            "DATA",
            "354 go on",
            DOT,
            "250 2.0.0 Ok: queued as 42",
            "QUIT",
            "221 bye");

    private final ServerSocket listener;
    private final Map<String, Queue<String>> once = new ConcurrentHashMap<>();
    private final Map<String, String> always = new ConcurrentHashMap<>(USUAL);
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<byte[]> contents = new CopyOnWriteArrayList<>();
    private final List<Thread> conversations = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private @Nullable SSLSocketFactory certificate;
    private boolean tlsFromTheStart;

    ScriptedSmtpServer() throws IOException {
        listener = new ServerSocket();
        listener.setReceiveBufferSize(8192);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        daemon(this::accept);
    }

    /** Answers a step with this from now on. */
    ScriptedSmtpServer answering(String step, String reply) {
        always.put(step, reply);
        return this;
    }

    /** Answers the next such step with this. */
    ScriptedSmtpServer answeringOnce(String step, String reply) {
        once.computeIfAbsent(step, s -> new ConcurrentLinkedQueue<>()).add(reply);
        return this;
    }

    ScriptedSmtpServer withCertificate(SSLSocketFactory factory) {
        certificate = factory;
        return this;
    }

    ScriptedSmtpServer withTlsFromTheStart(SSLSocketFactory factory) {
        tlsFromTheStart = true;
        return withCertificate(factory);
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    List<byte[]> contents() {
        return List.copyOf(contents);
    }

    /** Says something unasked on all open connections and closes them. */
    void hangUp(String parting) throws IOException {
        for (Socket socket : sockets) {
            if (!parting.isEmpty()) {
                write(socket, parting);
            }
            shutDown(socket);
        }
        sockets.clear();
    }

    private static void shutDown(Socket socket) throws IOException {
        try {
            socket.shutdownOutput();
        } catch (SocketException e) {
            if (!socket.isClosed()) { // else the client was quicker
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Waits until all clients have gone. */
    void awaitEndOfConversations() throws InterruptedException {
        for (Thread conversation : conversations) {
            conversation.join();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                conversations.add(daemon(() -> serve(socket)));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket accepted) {
        sockets.add(accepted);
        try (Conversation conversation = new Conversation(accepted)) {
            conversation.run();
        } catch (IOException e) {
            // The client went away, which ends the conversation like a QUIT.
            commands.add("<gone>");
        }
    }

    private String reply(String step) {
        Queue<String> queue = once.get(step);
        String next = queue == null ? null : queue.poll();
        return next != null ? next : always.getOrDefault(step, "250 ok");
    }

    private static void write(Socket socket, String reply) throws IOException {
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private final class Conversation implements Closeable {

        private Socket socket;
        private InputStream in;
        private String lastReply = "";

        Conversation(Socket accepted) throws IOException {
            socket = accepted;
            in = new BufferedInputStream(socket.getInputStream());
            if (tlsFromTheStart) {
                encrypt();
            }
        }

        void run() throws IOException {
            boolean goesOn = answer(GREETING);
            while (goesOn) {
                String command = new String(readLine(), StandardCharsets.UTF_8);
                commands.add(command);
                String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                goesOn = answer(verb) && !verb.equals("QUIT");
                if (goesOn && verb.equals("STARTTLS")) {
                    encrypt();
                }
                if (goesOn && verb.equals("DATA")) {
                    goesOn = !lastReply.startsWith("354") || readContent();
                }
            }
        }

        private boolean answer(String step) throws IOException {
            lastReply = reply(step);
            if (lastReply.equals(CLOSE)) {
                return false;
            }
            if (lastReply.equals(SILENCE)) {
                return in.transferTo(OutputStream.nullOutputStream()) < 0;
            }
            write(socket, lastReply);
            return true;
        }

        private boolean readContent() throws IOException {
            String fault = reply(CONTENT);
            if (fault.equals(CLOSE)) {
                in.readNBytes(1000);
                return false;
            }
            if (fault.equals(SILENCE)) {
                awaitQuietly(closing);
                return false;
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] line = readLine();
            while (!(line.length == 1 && line[0] == '.')) {
                content.writeBytes(line);
                content.writeBytes(new byte[] {'\r', '\n'});
                line = readLine();
            }
            contents.add(content.toByteArray());
            return answer(DOT);
        }

        /** To a bare CRLF, so that a lone CR or LF would show. */
        private byte[] readLine() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int last = -1;
            int next = in.read();
            while (next >= 0 && !(last == '\r' && next == '\n')) {
                line.write(next);
                last = next;
                next = in.read();
            }
            if (next < 0) {
                throw new IOException("The client closed the connection");
            }
            byte[] bytes = line.toByteArray();
            return Arrays.copyOf(bytes, bytes.length - 1);
        }

        private void encrypt() throws IOException {
            SSLSocketFactory factory = Objects.requireNonNull(certificate);
            SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, null, socket.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            socket = encrypted;
            in = new BufferedInputStream(socket.getInputStream());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
