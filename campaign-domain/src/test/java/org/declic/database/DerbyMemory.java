package org.declic.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Derby databases in memory, copied from one that was migrated. */
final class DerbyMemory {

    private static final String DROPPED = "08006";
    private static final String TEMPLATE = "template_declic";
    private static final Path BACKUP = backUpTemplate();

    private DerbyMemory() {}

    static DataSource create(String name) {
        EmbeddedDataSource creating = named(name);
        creating.setConnectionAttributes("createFrom=" + BACKUP.resolve(TEMPLATE));
        try (Connection created = creating.getConnection()) {
            created.clearWarnings();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return named(name);
    }

    private static Path backUpTemplate() {
        EmbeddedDataSource template = named(TEMPLATE);
        template.setCreateDatabase("create");
        Schema.migrate(template);
        try (Connection connection = template.getConnection();
                CallableStatement backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            Path directory = Files.createTempDirectory("declic-derby");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            backup.setString(1, directory.toString());
            backup.execute();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
