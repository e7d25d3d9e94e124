package org.declic.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackEvent;
import org.declic.queue.BrokerUnavailableException;
import org.declic.queue.Queues;

/**
 * What the deliveries send: outcomes to the recorder, deferred messages back to their queue, unreadable ones aside.
 *
 * <p>Each method is one local transaction, durable when it returns.
 */
@ApplicationScoped
public class DeliveryQueues {

    @Resource(lookup = Queues.CONNECTIONS)
    private ConnectionFactory connections;

    @Resource(lookup = Queues.EMAIL_DELIVERY)
    private Queue emailDelivery;

    @Resource(lookup = Queues.FEEDBACK)
    private Queue feedback;

    @Resource(lookup = Queues.DEAD_LETTERS)
    private Queue deadLetters;

    /** Tells the recorder. */
    public void report(FeedbackEvent event) {
        inOneTransaction(session -> send(session, event));
    }

    /** Puts a message back for a later attempt, and tells the recorder. */
    public void defer(AcceptedMessage message, int attempts, Duration delay, FeedbackEvent event) {
        inOneTransaction(session -> {
            BytesMessage again = bytes(session, message.bytes());
            again.setIntProperty(Queues.ATTEMPTS, attempts);
            again.setStringProperty(Queues.DUPLICATE_ID, message.messageId() + "-" + attempts);
            MessageProducer producer = session.createProducer(emailDelivery);
            producer.setDeliveryDelay(delay.toMillis());
            producer.send(again);
            send(session, event);
        });
    }

    /** Keeps what nobody can read, with the reason. */
    public void setAside(byte[] unreadable, String cause) {
        inOneTransaction(session -> {
            BytesMessage letter = bytes(session, unreadable);
            letter.setStringProperty("cause", cause);
            session.createProducer(deadLetters).send(letter);
        });
    }

    private void send(Session session, FeedbackEvent event) throws JMSException {
        BytesMessage message = bytes(session, event.bytes());
        message.setStringProperty(Queues.KIND, Queues.EVENT);
        message.setStringProperty(Queues.DUPLICATE_ID, event.id());
        session.createProducer(feedback).send(message);
    }

    private static BytesMessage bytes(Session session, byte[] body) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(body);
        return message;
    }

    private void inOneTransaction(Work work) {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            work.in(session);
            session.commit();
        } catch (JMSException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    /** What is done in one transaction. */
    private interface Work {
        void in(Session session) throws JMSException;
    }
}
