package org.declic.database;

import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts the statements that the entity managers of a database make, as long as no other database of its engine is new. */
public final class CountedStatements {

    public CountedStatements(Database database) {
        EntityManagers.of(database.engine())
                .on(ProxyDataSourceBuilder.create(database.source())
                        .countQuery()
                        .build());
    }

    /** How many statements {@code work} makes on this thread. */
    public long of(Runnable work) {
        QueryCountHolder.clear();
        work.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }
}
