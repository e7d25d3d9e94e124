package org.declic.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A counter in the database that grows with every authoring change.
 *
 * <p>Each node looks at it about once a second, so that a change on one node reaches the caches of the others.
 */
@ApplicationScoped
@Transactional
public class ChangeCounter {

    private final EntityManager entities;
    private final Event<Advanced> changes;
    private final AtomicLong seen = new AtomicLong(-1);

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ChangeCounter() {
        this(null, null);
    }

    @Inject
    public ChangeCounter(EntityManager entities, Event<Advanced> changes) {
        this.entities = entities;
        this.changes = changes;
    }

    /** Notes a change, in the transaction of the caller. */
    public void advance() {
        entities.createNativeQuery("update revision set counter = counter + 1 where id = 1")
                .executeUpdate();
        changes.fire(new Advanced());
    }

    /** Tells the observers on this node when some node has changed something since the last call. */
    public void noticeOthers() {
        long current = current();
        if (seen.getAndSet(current) != current) {
            changes.fire(new Advanced());
        }
    }

    /** Something was changed, here or on another node; observe it after the commit. */
    public record Advanced() {}

    /** The counter now. */
    public long current() {
        return ((Number) entities.createNativeQuery("select counter from revision where id = 1")
                        .getSingleResult())
                .longValue();
    }
}
