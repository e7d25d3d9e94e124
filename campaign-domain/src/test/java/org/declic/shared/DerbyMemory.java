package org.declic.shared;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Derby databases in memory. */
final class DerbyMemory {

    private static final String DROPPED = "08006";

    private DerbyMemory() {}

    static DataSource create(String name) {
        EmbeddedDataSource database = named(name);
        database.setCreateDatabase("create");
        Schema.migrate(database);
        return database;
    }

    static void drop(String name) {
        EmbeddedDataSource database = named(name);
        database.setConnectionAttributes("drop=true");
        try (Connection none = database.getConnection()) {
            throw new IllegalStateException("Derby is still open: " + none);
        } catch (SQLException e) {
            if (!DROPPED.equals(e.getSQLState())) { // a success is reported as an exception
                throw new IllegalStateException(e);
            }
        }
    }

    private static EmbeddedDataSource named(String name) {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:" + name);
        return database;
    }
}
