package org.declic.delivery.email;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.declic.delivery.DeliveryQueues;
import org.declic.delivery.HandoverJournal;
import org.declic.delivery.HandoverJournal.Note;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.Intake;
import org.declic.queue.Envelope;
import org.declic.queue.Queues;

/**
 * Takes transactional email off its queue.
 *
 * <p>Outside any container transaction, for a transaction around consuming and sending costs two-phase commits: the broker
 * gets its acknowledgement after this method has returned, hence after the outcome is durable. A crash in between means
 * a second delivery, which {@link EmailDelivery} recognises. A failure is thrown: the broker delivers again, and at
 * last keeps the message in {@code DeadLetters}.
 */
@MessageDriven(
        name = "EmailDeliveryListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Queues.EMAIL_DELIVERY),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "16")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailDeliveryListener implements MessageListener {

    @Inject
    private EmailDelivery delivery;

    @Inject
    private DeliveryQueues queues;

    @Inject
    private HandoverJournal handovers;

    @Inject
    private Intake intake;

    @Override
    public void onMessage(Message message) {
        intake.giveWay();
        try {
            deliver(Envelope.of(message));
        } catch (JMSException e) {
            throw new EJBException("Cannot read the message", e);
        }
    }

    private void deliver(Envelope envelope) {
        AcceptedMessage accepted;
        try {
            accepted = AcceptedMessage.read(envelope);
        } catch (IllegalArgumentException e) {
            queues.setAside(envelope.body(), "Unreadable in EmailDelivery: " + e.getMessage());
            return;
        }
        String messageId = accepted.messageId();
        Note note = handovers.begin(messageId);
        try {
            delivery.deliver(accepted, envelope.attempts(), envelope.redelivered() || handovers.wasCutOff(messageId));
        } finally {
            note.close();
        }
    }
}
