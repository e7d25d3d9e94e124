package org.declic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.declic.settings.SettingsFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class ConfiguredDataSourceTest {

    @TempDir
    Path data;

    @AfterEach
    void close() {
        inData().shutDown();
    }

    @Test
    void isADerbyInTheDataDirectory() throws SQLException {
        ConfiguredDataSource source = inData();

        try (Connection first = source.getConnection();
                Connection second = source.getConnection("", "")) {
            assertThat(first.getMetaData().getDatabaseProductName()).isEqualTo("Apache Derby");
            assertThat(second.isValid(1)).isTrue();
        }
        assertThat(data.resolve("derby")).isDirectory();
        assertThat(source.isWrapperFor(EmbeddedDataSource.class)).isTrue();
        assertThat(source.unwrap(EmbeddedDataSource.class).getDatabaseName()).startsWith(data.toString());
        assertThat(source.getParentLogger().getName()).isEqualTo(ConfiguredDataSource.class.getName());
    }

    @Test
    void letsGoOfTheDatabaseWhenItIsShutDown() throws SQLException {
        ConfiguredDataSource source = inData();
        source.getConnection().close();

        source.shutDown();

        assertThat(data.resolve("derby").resolve("db.lck"))
                .satisfies(lock -> assertThat(Files.exists(lock)).isFalse());
    }

    @Test
    void passesLogWriterAndLoginTimeoutOn() throws SQLException {
        ConfiguredDataSource source = inData();
        PrintWriter writer = new PrintWriter(new StringWriter());

        source.setLogWriter(writer);
        source.setLoginTimeout(3);

        assertThat(source.getLogWriter()).isSameAs(writer);
        assertThat(source.getLoginTimeout()).isEqualTo(3);
    }

    @Test
    void isThePostgresqlThatTheSettingNames() throws SQLException {
        DataSource source = SettingsFixture.with(
                "declic.db.url",
                "jdbc:postgresql://db.example:5433/declic",
                () -> SettingsFixture.with(
                        "declic.db.user",
                        "shop",
                        () -> SettingsFixture.with("declic.db.password", "secret", ConfiguredDataSource::new)));

        PGSimpleDataSource postgresql = source.unwrap(PGSimpleDataSource.class);
        assertThat(postgresql.getServerNames()).containsExactly("db.example");
        assertThat(postgresql.getUser()).isEqualTo("shop");
        assertThat(postgresql.getPassword()).isEqualTo("secret");
    }

    @Test
    void refusesAnotherDatabaseWithoutRepeatingItsUrl() {
        assertThatThrownBy(() -> SettingsFixture.with(
                        "declic.db.url", "jdbc:mysql://u:secret@db.example/declic", ConfiguredDataSource::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DECLIC_DB_URL")
                .hasMessageNotContaining("secret");
    }

    private ConfiguredDataSource inData() {
        return SettingsFixture.with("declic.data", data.toString(), ConfiguredDataSource::new);
    }
}
