package org.declic.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Logger;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.PooledConnection;

/** Uses connections again, as a container does: PostgreSQL starts a process for each new one. */
final class PooledConnections implements DataSource, ConnectionEventListener, AutoCloseable {

    private final ConnectionPoolDataSource server;
    private final Deque<PooledConnection> idle = new ConcurrentLinkedDeque<>();

    PooledConnections(ConnectionPoolDataSource server) {
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        PooledConnection used = idle.pollFirst();
        return used == null ? open().getConnection() : used.getConnection();
    }

    private PooledConnection open() throws SQLException {
        PooledConnection opened = server.getPooledConnection();
        opened.addConnectionEventListener(this);
        return opened;
    }

    /** Its user has closed it. */
    @Override
    public void connectionClosed(ConnectionEvent event) {
        idle.addFirst((PooledConnection) event.getSource());
    }

    /** It is of no use any more, and not among those that are idle. */
    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        ((PooledConnection) event.getSource()).removeConnectionEventListener(this);
    }

    /** Closes those that nobody uses. */
    @Override
    public void close() {
        try {
            for (PooledConnection each = idle.poll(); each != null; each = idle.poll()) {
                each.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return server.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        server.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        server.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return server.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return server.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
