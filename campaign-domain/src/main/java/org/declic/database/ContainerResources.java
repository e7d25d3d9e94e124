package org.declic.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * What the container gives us, made injectable by constructor.
 *
 * <p>Looked up, not injected: {@code @Resource} and {@code @PersistenceContext} stay null in a jar of the EAR's lib/.
 */
@ApplicationScoped
class ContainerResources {

    private final Schema schema;

    /** What was looked up once, for a bean may be made on a thread that can look nothing up, such as one of an SMPP session. */
    private final Map<String, Object> found = new ConcurrentHashMap<>();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ContainerResources() {
        this(null);
    }

    @Inject
    ContainerResources(Schema schema) {
        this.schema = schema;
    }

    @Produces
    EntityManager entities() {
        schema.requireMigrated();
        return lookup(EntityManager.class, "java:app/persistence/declic");
    }

    @Produces
    DataSource database() {
        schema.requireMigrated();
        return lookup(DataSource.class, "java:app/jdbc/declic");
    }

    @Produces
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC); // no finer than what is stored
    }

    private <T> T lookup(Class<T> type, String name) {
        return type.cast(found.computeIfAbsent(name, Jndi::lookup));
    }
}
