package org.declic.delivery.email;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.MessageListener;
import org.declic.delivery.DeliveryListener;
import org.declic.queue.Queues;

/** Takes marketing emails off their queue, with few sessions, for it has time. */
@MessageDriven(
        name = "EmailMarketingListener",
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.EMAIL_MARKETING),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = DeliveryListener.FEW_SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailMarketingListener extends EmailDeliveryListener {}
