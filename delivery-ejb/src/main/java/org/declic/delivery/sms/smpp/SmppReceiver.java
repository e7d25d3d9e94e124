package org.declic.delivery.sms.smpp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Hands on what an SMS centre sends by itself: receipts and what people write. It is acknowledged once it is kept. */
final class SmppReceiver implements MessageReceiverListener {

    private static final Logger LOGGER = System.getLogger(SmppReceiver.class.getName());

    private final SmppInbox inbox;

    SmppReceiver(SmppInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
        boolean kept = pdu.isSmscDeliveryReceipt()
                ? SmppReceipt.of(pdu).map(inbox::keeps).orElseGet(() -> passesOver(pdu))
                : SmppText.of(pdu).map(inbox::keeps).orElseGet(() -> passesOver(pdu));
        if (!kept) {
            throw new ProcessRequestException("Cannot be kept now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private static boolean passesOver(DeliverSm pdu) {
        LOGGER.log(Level.DEBUG, "A deliver_sm is passed over, esm_class {0}", pdu.getEsmClass());
        return true;
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification pdu) {
        LOGGER.log(Level.DEBUG, "An alert_notification is passed over");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
