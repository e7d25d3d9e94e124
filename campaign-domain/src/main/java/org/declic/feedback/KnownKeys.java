package org.declic.feedback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks which ids a table has, in statements of one length, so that the database compiles them once. */
final class KnownKeys {

    private static final int AT_ONCE = 50;

    private KnownKeys() {}

    static Set<String> in(Connection connection, String table, List<String> ids) throws SQLException {
        Set<String> known = new HashSet<>();
        if (ids.isEmpty()) {
            return known;
        }
        String marks = "?" + ", ?".repeat(AT_ONCE - 1);
        try (PreparedStatement select =
                connection.prepareStatement("select id from " + table + " where id in (" + marks + ")")) {
            for (int start = 0; start < ids.size(); start += AT_ONCE) {
                for (int i = 0; i < AT_ONCE; i++) {
                    select.setString(i + 1, ids.get(Math.min(start + i, ids.size() - 1)));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                }
            }
        }
        return known;
    }
}
