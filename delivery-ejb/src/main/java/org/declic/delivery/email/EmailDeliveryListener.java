package org.declic.delivery.email;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.declic.delivery.DeliveryListener;
import org.declic.delivery.Preparation;
import org.declic.delivery.Transports;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.queue.Queues;

/** Takes transactional email off its queue. */
@MessageDriven(
        name = "EmailDeliveryListener",
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.EMAIL_DELIVERY),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = DeliveryListener.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailDeliveryListener extends DeliveryListener<OutgoingEmail> {

    @Inject
    private EmailPreparation preparation;

    @Inject
    private EmailTransports transports;

    @Override
    protected Preparation<OutgoingEmail> preparation() {
        return preparation;
    }

    @Override
    protected Transports<OutgoingEmail> transports() {
        return transports;
    }
}
