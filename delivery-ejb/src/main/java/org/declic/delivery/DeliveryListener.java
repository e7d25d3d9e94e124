package org.declic.delivery;

import jakarta.ejb.EJBException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Queue;
import org.declic.execution.AcceptedMessage;
import org.declic.queue.Envelope;
import org.declic.queue.RightOfWay;

/**
 * Takes the messages of a channel off their queue. A channel has a message-driven bean that extends it and names the queue.
 *
 * <p>Outside any container transaction, for a transaction around consuming and sending costs two-phase commits: the broker
 * gets its acknowledgement after {@link #onMessage} has returned, hence after the outcome is durable. A crash in between means
 * a second delivery, which {@link MessageDelivery} recognises. A failure is thrown: the broker delivers again, and at
 * last keeps the message in {@code DeadLetters}.
 *
 * @param <M> the messages of the channel
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class DeliveryListener<M> implements MessageListener {

    /** How many messages of a transactional queue are delivered at once; a text, for annotations take no other. */
    public static final String SESSIONS = "32";

    /** The same for a marketing queue, which has time. */
    public static final String FEW_SESSIONS = "16";

    @Inject
    private MessageDelivery delivery;

    @Inject
    private MarketingGate gate;

    @Inject
    private DeliveryQueues queues;

    @Inject
    private RightOfWay rightOfWay;

    /** That of the channel. */
    protected abstract Preparation<M> preparation();

    /** Those of the channel. */
    protected abstract Transports<M> transports();

    @Override
    public void onMessage(Message message) {
        try {
            deliver(Envelope.of(message), ((Queue) message.getJMSDestination()).getQueueName());
        } catch (JMSException e) {
            throw new EJBException("Cannot read the message", e);
        }
    }

    private void deliver(Envelope envelope, String queue) {
        AcceptedMessage accepted;
        try {
            accepted = AcceptedMessage.read(envelope);
        } catch (IllegalArgumentException e) {
            queues.setAside(envelope, queue, "Cannot be read: " + e.getMessage());
            return;
        }
        Preparation<M> gated = gate.before(preparation());
        Preparation<M> preparation = (message, version, configuration) ->
                rightOfWay.make(message.lane(), () -> gated.prepare(message, version, configuration));
        Way<M> way = new Way<>(preparation, transports());
        rightOfWay.deliver(accepted.lane(), () -> delivery.deliver(accepted, envelope, way));
    }
}
