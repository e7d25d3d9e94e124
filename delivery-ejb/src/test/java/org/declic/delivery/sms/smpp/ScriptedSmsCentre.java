package org.declic.delivery.sms.smpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.awaitility.Awaitility;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** An SMS centre on the loopback, that does what the test says. */
final class ScriptedSmsCentre implements AutoCloseable {

    private static final int OK = 0;
    private static final int THREADS = 16;
    private static final long BIND_MILLIS = 20_000;

    /** What is done with a message, once it is read: its answer's status. */
    private final Queue<Function<SubmitSm, Integer>> next = new ConcurrentLinkedQueue<>();

    private final List<BindRequest> binds = new CopyOnWriteArrayList<>();
    private final List<SubmitSm> messages = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final int port;
    private ServerSocket listener;
    private Thread accepting = Thread.currentThread();
    private volatile Function<SubmitSm, Integer> usual = message -> OK;
    private volatile int bindStatus = OK;
    private volatile boolean mute;
    private volatile @Nullable SSLSocketFactory certificate;

    ScriptedSmsCentre() throws IOException {
        listener = open(0);
        port = listener.getLocalPort();
    }

    private ServerSocket open(int wanted) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        accepting = daemon(() -> accept(opened));
        return opened;
    }

    int port() {
        return port;
    }

    List<BindRequest> binds() {
        return List.copyOf(binds);
    }

    List<SubmitSm> messages() {
        return List.copyOf(messages);
    }

    /** How many connections there were. */
    int connections() {
        return sockets.size();
    }

    ScriptedSmsCentre withCertificate(SSLSocketFactory factory) {
        certificate = factory;
        return this;
    }

    /** Answers binds with this status. */
    void answerBinds(int status) {
        bindStatus = status;
    }

    /** Takes connections, and says nothing. */
    void beMute() {
        mute = true;
    }

    /** Answers one message, after those that were named before, with this status. */
    ScriptedSmsCentre answerNext(int status) {
        next.add(message -> status);
        return this;
    }

    /** Does this with every message, and answers with the status it returns. */
    void meet(Function<SubmitSm, Integer> manner) {
        usual = manner;
    }

    /** Reads one message, after those that were named before, and cuts the connection instead of answering. */
    void cutAfterNext() {
        next.add(message -> {
            cut();
            return OK;
        });
    }

    /** Reads messages, and never answers them. */
    void neverAnswer() {
        usual = message -> {
            await(closing);
            return OK;
        };
    }

    /** Closes every connection at once. */
    void cut() {
        sockets.forEach(ScriptedSmsCentre::close);
    }

    /** Ends every connection, and returns when the client has closed it too. */
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            if (!socket.isClosed()) {
                socket.shutdownOutput();
            }
        }
        Awaitility.await()
                .until(() -> sessions.stream().allMatch(session -> session.getSessionState() == SessionState.CLOSED));
    }

    /** While its thread is about to accept, a socket that is closed still takes a connection. */
    void stopListening() throws IOException, InterruptedException {
        listener.close();
        accepting.join();
    }

    void listenAgain() throws IOException {
        listener = open(port);
    }

    /** Sends a receipt or any other text, and returns when it is acknowledged. */
    void deliver(int esmClass, String text, OptionalParameter... parameters) throws Exception {
        sessions.get(sessions.size() - 1)
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "33612345678",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "Shop",
                        new ESMClass(esmClass),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(),
                        DataCodings.ZERO,
                        text.getBytes(StandardCharsets.ISO_8859_1),
                        parameters);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
        sessions.forEach(SMPPServerSession::close);
        cut();
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket socket = opened.accept();
                sockets.add(socket);
                if (!mute) {
                    daemon(() -> serve(socket));
                }
            } catch (IOException e) {
                if (!opened.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try {
            Connection connection = new SocketConnection(encrypted(socket));
            SMPPServerSession session =
                    new SMPPServerSession(connection, null, new Receiver(), null, THREADS, THREADS * 10);
            sessions.add(session);
            BindRequest bind = session.waitForBind(BIND_MILLIS);
            binds.add(bind);
            if (bindStatus == OK) {
                bind.accept("centre");
            } else {
                bind.reject(bindStatus);
            }
        } catch (IOException | TimeoutException | IllegalStateException | PDUStringException e) {
            close(socket); // the client went away, or does not trust this
        }
    }

    private Socket encrypted(Socket socket) throws IOException {
        SSLSocketFactory factory = certificate;
        if (factory == null) {
            return socket;
        }
        SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, null, socket.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-sms-centre");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private final class Receiver implements ServerMessageReceiverListener {

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
                throws ProcessRequestException {
            messages.add(message);
            String id = Integer.toString(ids.incrementAndGet());
            Function<SubmitSm, Integer> once = next.poll();
            int status = (once == null ? usual : once).apply(message);
            if (status != OK) {
                throw new ProcessRequestException("as the test says", status);
            }
            try {
                return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
            } catch (PDUStringException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptCancelSm(CancelSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
