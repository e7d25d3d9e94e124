package org.declic.delivery.sms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.declic.delivery.DeliveryListener;
import org.declic.delivery.Preparation;
import org.declic.delivery.Transports;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.queue.Queues;

/** Takes transactional SMS off its queue. */
@MessageDriven(
        name = "SmsDeliveryListener",
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.SMS_DELIVERY),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = DeliveryListener.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsDeliveryListener extends DeliveryListener<OutgoingSms> {

    @Inject
    private SmsPreparation preparation;

    @Inject
    private SmsTransports transports;

    @Override
    protected Preparation<OutgoingSms> preparation() {
        return preparation;
    }

    @Override
    protected Transports<OutgoingSms> transports() {
        return transports;
    }
}
