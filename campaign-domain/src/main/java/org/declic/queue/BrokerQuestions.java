package org.declic.queue;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import org.declic.shared.Json;
import org.jspecify.annotations.Nullable;

/** Asks Artemis about its queues, by management messages (reference: Artemis, management via JMS). */
final class BrokerQuestions implements AutoCloseable {

    private static final String MANAGEMENT = "activemq.management";
    private static final String RESOURCE = "_AMQ_ResourceName";
    private static final String ATTRIBUTE = "_AMQ_Attribute";
    private static final String SUCCEEDED = "_AMQ_OperationSucceeded";
    private static final long PATIENCE_MILLIS = 2_000;

    private final Connection connection;

    BrokerQuestions(ConnectionFactory connections) throws JMSException {
        connection = connections.createConnection();
    }

    /**
     * A number that the broker knows of a queue; 0 if it has none, or no such queue yet.
     *
     * @throws JMSException if it does not answer
     */
    long number(String queue, String attribute) throws JMSException {
        try (Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            Queue answers = session.createTemporaryQueue();
            connection.start();
            Message question = session.createMessage();
            question.setStringProperty(RESOURCE, "queue." + Queues.address(queue));
            question.setStringProperty(ATTRIBUTE, attribute);
            question.setJMSReplyTo(answers);
            try (MessageConsumer consumer = session.createConsumer(answers)) {
                session.createProducer(session.createQueue(MANAGEMENT)).send(question);
                return number(consumer.receive(PATIENCE_MILLIS));
            }
        }
    }

    /** The text of an answer is an array with one value; there is none where the value would be null. */
    private static long number(@Nullable Message answer) throws JMSException {
        if (!(answer instanceof TextMessage text)) {
            throw new JMSException("The broker does not answer");
        }
        boolean told = answer.getBooleanProperty(SUCCEEDED) && text.getText() != null;
        return told && Json.read(text.getText(), List.class).get(0) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
