package org.declic.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.declic.database.Jndi;

/** Opens sessions on the broker. */
@ApplicationScoped
public class QueueSessions {

    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final Supplier<ConnectionFactory> connections;
    private final Function<String, Queue> lookup;

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
        return new QueueSession(connections.get(), name -> queues.computeIfAbsent(name, lookup));
    }

    /** Does some work in one transaction of its own; see {@link QueueSession#inTransaction}. */
    public void inTransaction(QueueSession.Work work) {
        try (QueueSession session = open()) {
            session.inTransaction(work);
        }
    }
}
