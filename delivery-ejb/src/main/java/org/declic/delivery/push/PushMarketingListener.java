package org.declic.delivery.push;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.MessageListener;
import org.declic.delivery.DeliveryListener;
import org.declic.queue.Queues;

/** Takes marketing push messages off their queue, with few sessions, for it has time. */
@MessageDriven(
        name = "PushMarketingListener",
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.PUSH_MARKETING),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = DeliveryListener.FEW_SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PushMarketingListener extends PushDeliveryListener {}
