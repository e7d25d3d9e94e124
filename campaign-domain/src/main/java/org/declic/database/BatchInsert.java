package org.declic.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes many rows by one statement, within the transaction of the entities; these must be flushed before. */
public final class BatchInsert {

    private BatchInsert() {}

    /**
     * Sets the parameters of a row.
     *
     * @param <T> what the row is made of
     */
    @FunctionalInterface
    public interface Row<T> {

        void set(PreparedStatement insert, T value) throws SQLException;
    }

    /**
     * Writes a row for each of {@code values}.
     *
     * @throws PersistenceException if the database refuses one of them
     */
    public static <T> void write(EntityManager entities, String insert, Collection<T> values, Row<T> row) {
        if (values.isEmpty()) {
            return;
        }
        Connection connection = entities.unwrap(Connection.class); // the provider closes it
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (T value : values) {
                row.set(statement, value);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException("Not written: " + insert, e);
        }
    }
}
