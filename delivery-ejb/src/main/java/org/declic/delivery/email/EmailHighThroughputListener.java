package org.declic.delivery.email;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.MessageListener;
import org.declic.delivery.DeliveryListener;
import org.declic.queue.Queues;

/** Takes email of high-throughput campaigns off their queue. */
@MessageDriven(
        name = "EmailHighThroughputListener",
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.EMAIL_HIGH_THROUGHPUT),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = DeliveryListener.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailHighThroughputListener extends EmailDeliveryListener {}
