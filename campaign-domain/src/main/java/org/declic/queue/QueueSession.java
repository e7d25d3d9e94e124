package org.declic.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thread's way to the broker: sends and receives in transactions. It opens itself when it is first used and again after
 * a failure, and stays open in between. Never part of a container's transaction.
 *
 * <p>{@link #inTransaction} is the only way to use it, so that no uncommitted work ever stays in a session that goes back
 * to its pool.
 */
public final class QueueSession implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(QueueSession.class.getName());

    /** By name, because the broker's classes are not visible in an EAR. */
    private static final String DUPLICATE = "ActiveMQDuplicateIdException";

    private final ConnectionFactory connections;
    private final Function<String, Queue> queues;

    private @Nullable Open open;

    QueueSession(ConnectionFactory connections, Function<String, Queue> queues) {
        this.connections = connections;
        this.queues = queues;
    }

    /**
     * Does some work in one transaction: what it sends is on disk when this returns, what it received is gone from its queue.
     * On any failure nothing was sent, and what was received comes again.
     *
     * @throws DuplicateMessageException if the broker has one of the messages already
     * @throws BrokerUnavailableException if it is not known to be on disk
     */
    public void inTransaction(Work work) {
        boolean committed = false;
        try {
            Open session = opened();
            work.in(new Transaction(session, queues));
            session.session().commit();
            committed = true;
        } catch (JMSException e) {
            throw isDuplicate(e) ? new DuplicateMessageException(e) : new BrokerUnavailableException(e);
        } finally {
            if (!committed) {
                rollBack();
            }
        }
    }

    /** Sends all or nothing; see {@link #inTransaction}. */
    public void send(List<QueueMessage> messages) {
        inTransaction(transaction -> {
            for (QueueMessage message : messages) {
                transaction.send(message);
            }
        });
    }

    private Open opened() throws JMSException {
        Open session = open;
        if (session == null) {
            session = Open.from(connections);
            open = session;
        }
        return session;
    }

    private static boolean isDuplicate(JMSException e) {
        Throwable cause = e.getCause();
        return cause != null && cause.getClass().getSimpleName().equals(DUPLICATE);
    }

    /** The session is not used again, whether or not the broker still hears of it. */
    private void rollBack() {
        Open session = open;
        if (session != null) {
            try {
                session.session().rollback();
            } catch (JMSException e) {
                LOGGER.log(Level.DEBUG, "Nothing left to roll back", e);
            }
        }
        close();
    }

    /** Gives back what it holds; a later transaction takes it anew. */
    @Override
    public void close() {
        Open session = open;
        open = null;
        if (session != null) {
            try {
                session.connection().close();
            } catch (JMSException e) {
                LOGGER.log(Level.DEBUG, "The connection was closed already", e);
            }
        }
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work {
        void in(Transaction transaction) throws JMSException;
    }

    /** A transaction under way. */
    public static final class Transaction {

        private final Open session;
        private final Function<String, Queue> queues;

        private Transaction(Open session, Function<String, Queue> queues) {
            this.session = session;
            this.queues = queues;
        }

        /** Sends a message when the transaction commits. */
        public void send(QueueMessage message) throws JMSException {
            BytesMessage bytes = session.session().createBytesMessage();
            bytes.writeBytes(message.body());
            bytes.setIntProperty(Queues.VERSION, Envelope.PRESENT_VERSION);
            if (!message.id().isEmpty()) {
                bytes.setStringProperty(Queues.DUPLICATE_ID, message.id());
            }
            for (Map.Entry<String, Object> property : message.properties().entrySet()) {
                bytes.setObjectProperty(property.getKey(), property.getValue());
            }
            session.producer().setDeliveryDelay(message.delay().toMillis());
            session.producer().send(queues.apply(message.queue()), bytes);
        }

        /**
         * The next message of a queue, taken from it when the transaction commits; null if none comes in time.
         *
         * @param queue always the same in one session
         */
        public @Nullable Message receive(String queue, Duration patience) throws JMSException {
            return session.consumer(queues.apply(queue)).receive(Math.max(1, patience.toMillis()));
        }
    }

    /** What the broker knows of a session. */
    private static final class Open {

        private final Connection connection;
        private final Session session;
        private final MessageProducer producer;
        private @Nullable MessageConsumer consumer;

        private Open(Connection connection, Session session, MessageProducer producer) {
            this.connection = connection;
            this.session = session;
            this.producer = producer;
        }

        @SuppressWarnings("MustBeClosedChecker") // closed with the session
        static Open from(ConnectionFactory connections) throws JMSException {
            Connection connection = connections.createConnection();
            try {
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(null); // for any queue; persistent by default
                producer.setDisableMessageID(true);
                return new Open(connection, session, producer);
            } catch (JMSException e) {
                connection.close();
                throw e;
            }
        }

        Connection connection() {
            return connection;
        }

        Session session() {
            return session;
        }

        MessageProducer producer() {
            return producer;
        }

        MessageConsumer consumer(Queue queue) throws JMSException {
            MessageConsumer known = consumer;
            if (known == null) {
                known = session.createConsumer(queue);
                consumer = known;
                connection.start();
            }
            return known;
        }
    }
}
