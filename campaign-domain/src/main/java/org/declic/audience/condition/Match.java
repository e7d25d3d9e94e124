package org.declic.audience.condition;

import java.util.List;
import java.util.function.Consumer;

/** How several conditions decide together. */
public enum Match {
    ALL,
    ANY,
    NONE;

    /** Writes {@code parts} as one condition. */
    <T> void write(Sql sql, List<T> parts, Consumer<T> writer) {
        sql.add(this == NONE ? "not (" : "(");
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                sql.add(this == ALL ? " and " : " or ");
            }
            writer.accept(parts.get(i));
        }
        sql.add(")");
    }
}
