package org.declic.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.declic.database.Jndi;
import org.jspecify.annotations.Nullable;

/** Opens sessions on the broker. */
@ApplicationScoped
public class QueueSessions {

    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final Supplier<ConnectionFactory> connections;
    private final Function<String, Queue> lookup;
    private volatile @Nullable ConnectionFactory factory;

    /** On the connections and queues that the deployment descriptors define. */
    public QueueSessions() {
        this(() -> Jndi.lookup(Queues.CONNECTIONS), Jndi::lookup);
    }

    QueueSessions(Supplier<ConnectionFactory> connections, Function<String, Queue> lookup) {
        this.connections = connections;
        this.lookup = lookup;
    }

    /** A session for one thread, which closes it. */
    public QueueSession open() {
        return new QueueSession(connections(), name -> queues.computeIfAbsent(name, lookup));
    }

    /** For what the broker knows of its queues; the caller closes it. */
    BrokerQuestions questions() throws JMSException {
        return new BrokerQuestions(connections());
    }

    /** Looked up once: the container makes a new one at each look-up, which costs more than a whole transaction. */
    private ConnectionFactory connections() {
        ConnectionFactory known = factory;
        if (known == null) {
            known = connections.get();
            factory = known;
        }
        return known;
    }
}
