package org.declic.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.declic.queue.GroupCommit;
import org.declic.queue.QueuedMessages;
import org.declic.queue.QueueingResult;

/** Asks the broker whether it takes triggers: with an empty transaction, the way of all. */
@ApplicationScoped
public class BrokerProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final GroupCommit queues;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected BrokerProbe() {
        this(null);
    }

    @Inject
    BrokerProbe(GroupCommit queues) {
        this.queues = queues;
    }

    boolean answers() {
        QueuedMessages probe = new QueuedMessages(List.of());
        queues.send(probe);
        QueueingResult result = probe.await(PATIENCE.toNanos());
        probe.giveUp();
        return result == QueueingResult.ACCEPTED;
    }
}
