package org.declic.delivery.sms.smpp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Takes what an SMS centre sends by itself. A receipt is acknowledged once it is kept; anything else is passed over. */
final class SmppReceiver implements MessageReceiverListener {

    private static final Logger LOGGER = System.getLogger(SmppReceiver.class.getName());

    private final Predicate<SmppReceipt> receipts;

    /** @param receipts takes a receipt for good; false if it is to be sent again */
    SmppReceiver(Predicate<SmppReceipt> receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
        Optional<SmppReceipt> receipt = pdu.isSmscDeliveryReceipt() ? SmppReceipt.of(pdu) : Optional.empty();
        if (receipt.isEmpty()) {
            LOGGER.log(Level.DEBUG, "A deliver_sm that is no receipt is passed over, esm_class {0}", pdu.getEsmClass());
        } else if (!receipts.test(receipt.get())) {
            throw new ProcessRequestException("Cannot be kept now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
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
