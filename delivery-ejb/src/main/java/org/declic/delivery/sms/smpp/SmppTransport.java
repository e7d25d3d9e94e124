package org.declic.delivery.sms.smpp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.Transport;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.feedback.DeliveryReceipt;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * Hands SMS to an SMS centre.
 *
 * <p>A text of several parts is accepted when each of them is. When one after the first fails, the recipient may have those
 * before: if the text may never pass, that is final; in any other case it is not known what the recipient has, and the
 * repetition, which begins with the first part, says that it may come twice.
 */
public final class SmppTransport implements Transport<OutgoingSms> {

    private static final String LOST = "smpp-connection";
    private static final byte[] NOTHING = {};
    private static final OptionalParameter[] NO_PARAMETERS = {};

    private final SmppConfig config;
    private final SmppSession session;
    private final Semaphore window;

    /**
     * For SMS centres with a certificate that the platform trusts.
     *
     * @param inbox takes what the SMS centre sends by itself
     */
    public SmppTransport(SmppConfig config, SmppInbox inbox) {
        this(config, (SSLSocketFactory) SSLSocketFactory.getDefault(), inbox);
    }

    /** For SMS centres with a certificate that the given factory trusts. */
    SmppTransport(SmppConfig config, SSLSocketFactory trust, SmppInbox inbox) {
        this.config = config;
        this.session = new SmppSession(config, trust, new SmppReceiver(inbox));
        this.window = new Semaphore(config.server().window(), true);
    }

    @Override
    public Outcome send(OutgoingSms sms) {
        ShortMessage message = ShortMessage.of(sms, config.server().longText());
        if (message.parts().size() > ShortMessage.MOST_PARTS) {
            return new Refused("smpp-too-long", "The text takes more than " + ShortMessage.MOST_PARTS + " parts");
        }
        List<String> ids = new ArrayList<>();
        for (byte[] part : message.parts()) {
            Outcome outcome = submit(message, part);
            if (outcome instanceof Accepted accepted) {
                ids.add(accepted.providerId());
            } else {
                return ids.isEmpty() || outcome instanceof Refused ? outcome : cutOff(ids.size(), outcome);
            }
        }
        return new Accepted(DeliveryReceipt.idOf(ids));
    }

    /** Binds if need be, so that the SMS centre can bring what it has; false if that failed, of which the next message tells more. */
    public boolean listens() {
        try {
            session.bound();
            return true;
        } catch (NotBoundException e) {
            return false;
        }
    }

    private static Unknown cutOff(int taken, Outcome outcome) {
        return new Unknown("The SMS centre took " + taken + " part(s), not the next: " + outcome);
    }

    private Outcome submit(ShortMessage message, byte[] part) {
        if (!isWithin(1, config.patienceMillis())) {
            return new Unreachable("smpp-window", "The SMS centre has not answered those before in time");
        }
        try {
            Outcome outcome = submit(session.bound(), message, part);
            return isLost(outcome) ? submit(session.bound(), message, part) : outcome;
        } catch (NotBoundException e) {
            return e.outcome();
        } finally {
            window.release();
        }
    }

    /** True if the session turned out to be broken before anything was handed over: a fresh one is tried, once. */
    private static boolean isLost(Outcome outcome) {
        return outcome instanceof Unreachable unreachable && unreachable.code().equals(LOST);
    }

    /** A PDU that could not be written has not left; once it is written, only an answer tells what became of it. */
    private static Outcome submit(SMPPSession bound, ShortMessage message, byte[] part) {
        try {
            String id = submitted(bound, message, part);
            return new Accepted(id == null ? "" : id);
        } catch (NegativeResponseException e) {
            return new SmppStatus(e.getCommandStatus()).outcome();
        } catch (GenericNackResponseException e) {
            return new SmppStatus(e.getCommandStatus()).outcome();
        } catch (ResponseTimeoutException | InvalidResponseException e) {
            return new Unknown("No answer to the message: " + e.getMessage());
        } catch (IOException e) {
            return new Unreachable(LOST, "The connection was lost: " + e.getMessage());
        } catch (PDUException e) {
            return new Refused("smpp-pdu", "SMPP cannot carry the message: " + e.getMessage());
        }
    }

    private static String submitted(SMPPSession bound, ShortMessage message, byte[] part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        OptionalParameter[] payload = message.isPayload()
                ? new OptionalParameter[] {new OptionalParameter.Message_payload(part)}
                : NO_PARAMETERS;
        GSMSpecificFeature header = message.hasHeaders() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT;
        return bound.submitShortMessage(
                        "",
                        message.from().kind(),
                        message.from().plan(),
                        message.from().address(),
                        message.to().kind(),
                        message.to().plan(),
                        message.to().address(),
                        new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, header),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new RawDataCoding(message.dataCoding()),
                        (byte) 0,
                        message.isPayload() ? NOTHING : part,
                        payload)
                .getMessageId();
    }

    private boolean isWithin(int places, int millis) {
        try {
            return window.tryAcquire(places, millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets what is under way get its answer first. */
    @Override
    public void close() {
        int all = config.server().window();
        boolean answered = isWithin(all, config.patienceMillis());
        session.close(answered);
        if (answered) {
            window.release(all);
        }
    }
}
