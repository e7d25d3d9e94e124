package org.declic.database;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The databases that the schema and the entities run on; each gives out empty, migrated databases. */
public enum Engine {
    /** Embedded and in memory. */
    DERBY {
        @Override
        DataSource create(String name) {
            return DerbyMemory.create(name);
        }

        @Override
        void drop(String name) {
            DerbyMemory.drop(name);
        }
    },
    /** One server for the Java machine, started when it is first needed. */
    POSTGRESQL {
        @Override
        DataSource create(String name) {
            return PostgresqlServer.running().create(name);
        }

        @Override
        void disconnect(String name) {
            PostgresqlServer.running().disconnect(name);
        }

        @Override
        void drop(String name) {
            PostgresqlServer.running().drop(name);
        }
    };

    private static final AtomicInteger NAMES = new AtomicInteger();

    /** A new name for a database. */
    static String newName() {
        return "declic" + NAMES.incrementAndGet();
    }

    /** A new database with our schema. */
    abstract DataSource create(String name);

    /** Ends the connections to it that nobody uses. */
    void disconnect(String name) {
        // none is kept
    }

    abstract void drop(String name);
}
