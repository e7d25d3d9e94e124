package org.declic.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database schema, brought up to date once, before the first use of an entity.
 *
 * <p>Whoever comes first migrates: the start of the application, or the first injected entity manager.
 * Flyway commits by itself, hence outside any transaction of the caller.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Schema {

    private static final Logger LOGGER = System.getLogger(Schema.class.getName());

    private volatile boolean migrated;

    @PreDestroy
    void shutDown() {
        new ConfiguredDataSource().shutDown();
    }

    /** Migrates, unless that is done. */
    public synchronized void requireMigrated() {
        if (!migrated) {
            migrate();
            migrated = true;
        }
    }

    /** True once the schema of this application's version is in place. */
    public boolean isMigrated() {
        return migrated;
    }

    private static void migrate() {
        migrate(Jndi.lookup("java:app/jdbc/declic"));
    }

    /** Brings the schema of {@code database} up to date, Derby or PostgreSQL. */
    static void migrate(DataSource database) {
        int applied = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(largeTypes(database))
                .load()
                .migrate()
                .migrationsExecuted;
        LOGGER.log(Level.INFO, "Schema is up to date, {0} migrations applied", applied);
    }

    private static Map<String, String> largeTypes(DataSource database) {
        try (Connection connection = database.getConnection()) {
            boolean postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            return postgresql ? Map.of("blob", "bytea", "clob", "text") : Map.of("blob", "blob", "clob", "clob");
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }
}
