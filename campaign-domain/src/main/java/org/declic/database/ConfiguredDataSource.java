package org.declic.database;

import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.declic.settings.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL when {@code DECLIC_DB_URL} names one, else an embedded Derby under the data directory.
 *
 * <p>The deployment descriptors name this class, and the server pools what it returns; one archive fits both databases.
 */
public class ConfiguredDataSource implements DataSource {

    private static final System.Logger LOGGER = System.getLogger(ConfiguredDataSource.class.getName());
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final DataSource target = Settings.find("declic.db.url")
            .map(ConfiguredDataSource::postgresql)
            .orElseGet(() -> derby(Settings.dataDirectory()));

    private static DataSource postgresql(String url) {
        if (!url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("DECLIC_DB_URL does not start with " + POSTGRESQL);
        }

        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setReWriteBatchedInserts(true); // rows of a batch in one statement
        source.setURL(url);
        Settings.find("declic.db.user").ifPresent(source::setUser);
        Settings.find("declic.db.password").ifPresent(source::setPassword);
        return source;
    }

    static DataSource derby(Path data) {
        if (System.getProperty("derby.stream.error.file") == null) {
            System.setProperty(
                    "derby.stream.error.file", data.resolve("derby.log").toString());
        }
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.resolve("derby").toString());
        source.setCreateDatabase("create");
        return source;
    }

    /** Closes the embedded database, so that a new deployment in the same server can open it; a no-op for PostgreSQL. */
    void shutDown() {
        if (target instanceof EmbeddedDataSource derby) {
            derby.setShutdownDatabase("shutdown");
            try (Connection none = derby.getConnection()) {
                LOGGER.log(Level.WARNING, "Derby is still open: {0}", none);
            } catch (SQLException e) {
                LOGGER.log(Level.INFO, "{0}", e.getMessage()); // a success is reported as an exception
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return target.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return Optional.ofNullable(user).filter(name -> !name.isBlank()).isPresent()
                ? target.getConnection(user, password)
                : target.getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(ConfiguredDataSource.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(target) ? type.cast(target) : target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(target) || target.isWrapperFor(type);
    }
}
