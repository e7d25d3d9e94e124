package org.declic.web.ajo.trigger;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.declic.queue.Queues;
import org.declic.web.ajo.trigger.Submission.Letter;
import org.jspecify.annotations.Nullable;

/** A transacted session that is kept open, and opened anew after a failure. Outside any container transaction. */
final class JmsLink implements BrokerLink {

    private static final Logger LOGGER = System.getLogger(JmsLink.class.getName());

    /** By name, because the broker's classes are not visible in an EAR. */
    private static final String DUPLICATE = "ActiveMQDuplicateIdException";

    private final ConnectionFactory connections;
    private final Queue deliveries;
    private final Queue records;

    private @Nullable Open open;

    JmsLink(ConnectionFactory connections, Queue deliveries, Queue records) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.records = records;
    }

    @Override
    public void send(List<Submission> batch) throws JMSException, RepeatedException {
        boolean kept = false;
        try {
            Open link = opened();
            for (Submission submission : batch) {
                link.send(submission);
            }
            link.session().commit();
            kept = true;
        } catch (JMSException e) {
            if (isDuplicate(e)) {
                throw new RepeatedException(e);
            }
            throw e;
        } finally {
            if (!kept) {
                close(); // a session given back to its pool is rolled back
            }
        }
    }

    private Open opened() throws JMSException {
        Open link = open;
        if (link == null) {
            link = Open.from(connections, deliveries, records);
            open = link;
        }
        return link;
    }

    private static boolean isDuplicate(JMSException e) {
        Throwable cause = e.getCause();
        return cause != null && cause.getClass().getSimpleName().equals(DUPLICATE);
    }

    @Override
    public void close() {
        Open link = open;
        open = null;
        if (link != null) {
            try {
                link.session().rollback();
            } catch (JMSException e) {
                LOGGER.log(Level.DEBUG, "Nothing left to roll back", e);
            }
            closeConnection(link);
        }
    }

    private static void closeConnection(Open link) {
        try {
            link.connection().close();
        } catch (JMSException e) {
            LOGGER.log(Level.DEBUG, "The connection was closed already", e);
        }
    }

    private record Open(Connection connection, Session session, MessageProducer deliveries, MessageProducer records) {

        @SuppressWarnings("MustBeClosedChecker")
        static Open from(ConnectionFactory connections, Queue deliveries, Queue records) throws JMSException {
            Connection connection = connections.createConnection();
            try {
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                return new Open(connection, session, producer(session, deliveries), producer(session, records));
            } catch (JMSException e) {
                connection.close();
                throw e;
            }
        }

        private static MessageProducer producer(Session session, Queue queue) throws JMSException {
            MessageProducer producer = session.createProducer(queue); // persistent by default
            producer.setDisableMessageID(true);
            return producer;
        }

        void send(Submission submission) throws JMSException {
            for (Letter letter : submission.deliveries()) {
                deliveries.send(message(letter));
            }
            for (Letter letter : submission.records()) {
                BytesMessage message = message(letter);
                message.setStringProperty(Queues.KIND, Queues.EXECUTION);
                records.send(message);
            }
        }

        private BytesMessage message(Letter letter) throws JMSException {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(letter.body());
            message.setStringProperty(Queues.DUPLICATE_ID, letter.id());
            return message;
        }
    }
}
