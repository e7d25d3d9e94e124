package org.declic.system.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What the database itself needs for as many rows, with nobody in between. */
final class Bulk {

    private final String url;

    /** @param url of a PostgreSQL database */
    Bulk(String url) {
        this.url = url;
    }

    /** Seconds to copy tables, row by row with all indexes, within the database. */
    double copy(String... tables) {
        double seconds = 0;
        for (String table : tables) {
            execute("create table copied (like " + table + " including all)");
            seconds += execute("insert into copied select * from " + table);
            execute("drop table copied");
        }
        return seconds;
    }

    /** Seconds to look at every row of a table. */
    double scan(String table) {
        String look = "select count(*) from " + table + " t where t::text = ''";
        execute(look);
        return execute(look);
    }

    /** What the database does by itself from time to time, when a test has not turned that off. */
    void analyze() {
        execute("analyze");
    }

    /** Returns the seconds that it took. */
    private double execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute(sql);
            return (System.nanoTime() - start) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
