package org.declic.system.smpp;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.declic.system.provider.ResettingServer;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * An SMS centre on 127.0.0.1 that takes every message unless it was told not to, and tells later that it was delivered. It keeps
 * its receipts for as long as nobody is bound.
 */
public final class SmppSink implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int RECEIPTS_AT_ONCE = 10;
    private static final int QUEUE = 1_000;
    private static final int CONNECTIONS = 50;
    private static final long BIND_MILLIS = 60_000;

    private final int port;
    private final Consumer<String> destinations;
    private final Map<String, Long> copies = new ConcurrentHashMap<>();
    private final BlockingQueue<String> receipts = new LinkedBlockingQueue<>();
    private final AtomicInteger ids = new AtomicInteger(4_000);
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
    private ServerSocket listener;
    private Thread acceptor;
    private @Nullable ResettingServer standIn;
    private final AtomicBoolean hangsUpNext = new AtomicBoolean();
    private volatile boolean throttling;
    private volatile boolean closed;
    private @Nullable SMPPServerSession bound;

    /** Listens. */
    public SmppSink() {
        this(number -> {});
    }

    /**
     * Listens.
     *
     * @param destinations hears the number of each message, which begins with its country code
     */
    public SmppSink(Consumer<String> destinations) {
        this.destinations = destinations;
        listener = listen(0);
        acceptor = accepting(listener);
        port = listener.getLocalPort();
        for (int i = 0; i < RECEIPTS_AT_ONCE; i++) {
            daemon(this::deliverReceipts);
        }
    }

    public int port() {
        return port;
    }

    /** Declines each message as coming too fast, or takes them again. */
    public void throttle(boolean declining) {
        throttling = declining;
    }

    /** Takes the next message, and ends its sessions instead of answering. */
    public void hangUpOnce() {
        hangsUpNext.set(true);
    }

    /** Ends its sessions and refuses connections, until {@link #comeBack}. A message that it took last may be without an answer. */
    public synchronized void goAway() {
        leavePort();
        endSessions();
    }

    private synchronized void endSessions() {
        clients.forEach(SmppSink::close);
        clients.clear();
        bound = null;
    }

    /** Ends its sessions and resets each connection, until {@link #comeBack}. */
    public synchronized void hangUp() {
        goAway();
        standIn = new ResettingServer(port);
    }

    /** Listens again. */
    public synchronized void comeBack() {
        if (standIn != null) {
            standIn.close();
            standIn = null;
        }
        if (listener.isClosed()) {
            listener = listen(port);
            acceptor = accepting(listener);
        }
    }

    /** How many messages came for each number, which begins with its country code. */
    public Map<String, Long> copies() {
        return Map.copyOf(copies);
    }

    @Override
    public synchronized void close() {
        closed = true;
        goAway();
        if (standIn != null) {
            standIn.close();
        }
    }

    /** The port is free once nobody accepts any more. */
    private void leavePort() {
        close(listener);
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listen(int at) {
        try {
            return new ServerSocket(at, CONNECTIONS, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Thread accepting(ServerSocket open) {
        return daemon(() -> accept(open));
    }

    private void accept(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket socket = open.accept();
                clients.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                if (!open.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try {
            SMPPServerSession session =
                    new SMPPServerSession(new SocketConnection(socket), null, new Receiver(), null, THREADS, QUEUE);
            session.waitForBind(BIND_MILLIS).accept("sink");
            bind(session);
        } catch (IOException | TimeoutException | IllegalStateException | PDUStringException e) {
            System.getLogger("sink").log(System.Logger.Level.DEBUG, "The client went away", e);
        }
    }

    private synchronized void bind(SMPPServerSession session) {
        bound = session;
        notifyAll();
    }

    private synchronized void forget(SMPPServerSession session) {
        if (session.equals(bound)) {
            bound = null;
        }
    }

    private synchronized SMPPServerSession awaitBound() throws InterruptedException {
        while (bound == null) {
            wait();
        }
        return bound;
    }

    private void deliverReceipts() {
        try {
            while (!closed) {
                String id = receipts.take();
                if (!isDelivered(id, awaitBound())) {
                    receipts.add(id);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Brings a text that somebody writes; true once it is acknowledged, false if it is to come again.
     *
     * @param number with its country code, without {@code +}
     */
    public boolean write(String number, String text) throws InterruptedException {
        return isTaken(awaitBound(), MessageType.DEFAULT, number, text);
    }

    private boolean isDelivered(String id, SMPPServerSession session) {
        String text = "id:" + id + " sub:001 dlvrd:001 stat:DELIVRD err:000 text:";
        return isTaken(session, MessageType.SMSC_DEL_RECEIPT, "33600000000", text);
    }

    private boolean isTaken(SMPPServerSession session, MessageType type, String from, String text) {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    from,
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "Shop",
                    new ESMClass(MessageMode.DEFAULT, type, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(),
                    DataCodings.ZERO,
                    text.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (NegativeResponseException e) {
            return false;
        } catch (IOException | PDUException | ResponseTimeoutException | InvalidResponseException e) {
            forget(session);
            return false;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "smpp-sink");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private final class Receiver implements ServerMessageReceiverListener {

        /** The receipt gives in decimal what the answer gives in hexadecimal, as many centres do. */
        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
                throws ProcessRequestException {
            if (throttling) {
                throw new ProcessRequestException("Too fast", SMPPConstant.STAT_ESME_RTHROTTLED);
            }
            int id = ids.incrementAndGet();
            copies.merge(message.getDestAddress(), 1L, Long::sum);
            destinations.accept(message.getDestAddress());
            receipts.add("%010d".formatted(id));
            if (hangsUpNext.getAndSet(false)) {
                endSessions();
            }
            try {
                return new SubmitSmResult(new MessageId("%08X".formatted(id)), new OptionalParameter[0]);
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
