package org.declic.delivery.push;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.declic.delivery.DeliveryListener;
import org.declic.delivery.Preparation;
import org.declic.delivery.Transports;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.queue.Queues;

/** Takes transactional push messages off their queue. */
@MessageDriven(
        name = "PushDeliveryListener",
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.PUSH_DELIVERY),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = DeliveryListener.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PushDeliveryListener extends DeliveryListener<OutgoingPush> {

    @Inject
    private PushPreparation preparation;

    @Inject
    private PushTransports transports;

    @Override
    protected Preparation<OutgoingPush> preparation() {
        return preparation;
    }

    @Override
    protected Transports<OutgoingPush> transports() {
        return transports;
    }
}
