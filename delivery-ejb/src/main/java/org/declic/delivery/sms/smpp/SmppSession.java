package org.declic.delivery.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.declic.channel.SmppServer;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/** The session with one SMS centre: bound when first needed, shared by all threads, bound again after it broke. */
final class SmppSession {

    /** A receipt is kept in a transaction; those that come at the same time share one, and hold up no answer to a message. */
    private static final int THREADS = 16;

    private static final Duration ENQUIRE_LINK = Duration.ofSeconds(30);

    /** Kept here, else its level is forgotten with it. It would log each failure with its trace, and what was sent. */
    private static final Logger LIBRARY = Logger.getLogger("org.jsmpp");

    static {
        if (LIBRARY.getLevel() == null) {
            LIBRARY.setLevel(Level.OFF);
        }
    }

    private final SmppConfig config;
    private final SmppConnector connector;
    private final MessageReceiverListener listener;
    private final int enquireLinkMillis;
    private volatile @Nullable SMPPSession bound;
    private volatile int failures;
    private @Nullable NotBoundException latestFailure;
    private boolean closed;

    SmppSession(SmppConfig config, SSLSocketFactory trust, MessageReceiverListener listener) {
        this(config, trust, listener, ENQUIRE_LINK);
    }

    /** One that asks an SMS centre that says nothing for {@code enquireLink} whether it is still there. */
    SmppSession(SmppConfig config, SSLSocketFactory trust, MessageReceiverListener listener, Duration enquireLink) {
        this.config = config;
        this.connector = new SmppConnector(config, trust);
        this.listener = listener;
        this.enquireLinkMillis = Math.toIntExact(enquireLink.toMillis());
    }

    /**
     * The session, bound.
     *
     * @throws NotBoundException if that failed; who waited meanwhile gets the same failure instead of trying in turn
     */
    SMPPSession bound() throws NotBoundException {
        SMPPSession session = bound;
        return session != null && session.getSessionState().isBound() ? session : bindAgain(failures);
    }

    private synchronized SMPPSession bindAgain(int failuresBefore) throws NotBoundException {
        SMPPSession session = bound;
        if (closed) {
            throw new NotBoundException("smpp-closed", "The session is closed, for the configuration has changed");
        }
        if (session != null && session.getSessionState().isBound()) {
            return session;
        }
        if (latestFailure != null && failures != failuresBefore) {
            throw latestFailure;
        }
        if (session != null) {
            session.close();
        }
        try {
            SMPPSession fresh = bind();
            bound = fresh;
            return fresh;
        } catch (NotBoundException e) {
            latestFailure = e;
            failures++;
            throw e;
        }
    }

    private SMPPSession bind() throws NotBoundException {
        if (config.password().length() > SmppConfig.LONGEST_PASSWORD) {
            throw new NotBoundException("smpp-password", "The password is longer than the 8 characters of SMPP 3.4");
        }
        SMPPSession session = new SMPPSession(connector);
        session.setEnquireLinkTimer(enquireLinkMillis);
        session.setPduProcessorDegree(THREADS);
        session.setTransactionTimer(config.patienceMillis());
        session.setMessageReceiverListener(listener);
        SmppServer server = config.server();
        try {
            session.connectAndBind(server.host(), server.port(), parameters(), config.patienceMillis());
            return session;
        } catch (IOException e) {
            session.close();
            throw failure(e);
        }
    }

    private BindParameter parameters() {
        SmppServer server = config.server();
        return new BindParameter(
                BindType.BIND_TRX,
                server.systemId(),
                config.password(),
                server.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    private static NotBoundException failure(IOException e) {
        if (e.getCause() instanceof NegativeResponseException negative) {
            SmppStatus status = new SmppStatus(negative.getCommandStatus());
            return new NotBoundException(status.name(), "Cannot bind. " + status.words());
        }
        String code = e instanceof SSLException ? "smpp-tls" : "smpp-bind";
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new NotBoundException(code, "Cannot bind: " + reason);
    }

    /**
     * Ends the session for good.
     *
     * @param answers whether the SMS centre is likely to answer a goodbye
     */
    synchronized void close(boolean answers) {
        closed = true;
        SMPPSession session = bound;
        if (session != null && answers) {
            session.unbindAndClose();
        } else if (session != null) {
            session.close();
        }
    }
}
