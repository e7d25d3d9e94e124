package org.declic.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * What the container gives us, made injectable by constructor.
 *
 * <p>Looked up, not injected: {@code @Resource} and {@code @PersistenceContext} stay null in a jar of the EAR's lib/.
 */
@ApplicationScoped
class ContainerResources {

    private final Schema schema;

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
        return Jndi.lookup("java:app/persistence/declic");
    }

    @Produces
    DataSource database() {
        schema.requireMigrated();
        return Jndi.lookup("java:app/jdbc/declic");
    }

    @Produces
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC); // no finer than what is stored
    }
}
