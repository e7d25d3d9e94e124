package org.declic.delivery.sms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.MessageListener;
import org.declic.delivery.DeliveryListener;
import org.declic.queue.Queues;

/** Takes SMS of high-throughput campaigns off their queue. */
@MessageDriven(
        name = "SmsHighThroughputListener",
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.SMS_HIGH_THROUGHPUT),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = DeliveryListener.SESSIONS)
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsHighThroughputListener extends SmsDeliveryListener {}
