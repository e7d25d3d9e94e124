package org.declic.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MigrationTest {

    private final Database database;

    MigrationTest(Database database) {
        this.database = database;
    }

    @Test
    void leavesAMigratedDatabaseAlone() {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("update revision set counter = 7")
                .executeUpdate());

        Schema.migrate(database.source());

        assertThat(database.value("select counter from revision")).isEqualTo(7L);
    }
}
