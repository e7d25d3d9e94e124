package org.declic.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    @TempDir
    Path data;

    @Test
    void isCreatedOnAnEmptyDerbyAndLeftAloneTheNextTime() throws SQLException {
        DataSource database = ConfiguredDataSource.derby(data);

        Schema.migrate(database);
        Schema.migrate(database);

        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select counter from revision")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isZero();
        }
    }
}
