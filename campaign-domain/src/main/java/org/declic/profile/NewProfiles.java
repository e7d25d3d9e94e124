package org.declic.profile;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.declic.database.DatabaseUnavailableException;
import org.declic.database.Overtaken;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;

/**
 * Creates profiles of people of whom nothing but an identity is known, many at once, in a transaction of its own. An identity
 * that somebody has already is left alone, so that a repetition changes nothing.
 */
@ApplicationScoped
public class NewProfiles {

    private static final int AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 5;
    private static final String SELECT =
            "select user_id from profile_identity where sandbox_id = ? and namespace = ? and user_id in (?"
                    + ", ?".repeat(AT_ONCE - 1) + ")";
    private static final String INSERT_PROFILE =
            "insert into profile (id, sandbox_id, attributes, consents, created_at, modified_at)"
                    + " values (?, ?, '{}', '{}', ?, ?)";
    private static final String INSERT_IDENTITY =
            "insert into profile_identity (sandbox_id, namespace, user_id, profile_id) values (?, ?, ?, ?)";

    private final DataSource database;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected NewProfiles() {
        this(null, null, null);
    }

    @Inject
    public NewProfiles(DataSource database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates a profile of each of {@code identities} that nobody has.
     *
     * @throws DatabaseUnavailableException if that is not possible now
     * @throws IllegalStateException if the database refuses it
     */
    public void create(SandboxId sandboxId, Collection<Identity> identities) {
        Set<Identity> wanted = new TreeSet<>(Identity.ORDER); // in one order, against deadlocks
        identities.forEach(identity -> wanted.add(identity.stored()));
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                createUnknown(connection, sandboxId, wanted);
                return;
            } catch (SQLException e) {
                if (DatabaseUnavailableException.isCauseOf(e) && !Overtaken.isCauseOf(e)) {
                    throw new DatabaseUnavailableException(e);
                }
                if (attempt == MOST_ATTEMPTS || !Overtaken.isCauseOf(e)) {
                    throw new IllegalStateException("No profiles were created", e);
                }
            }
        }
    }

    private void createUnknown(Connection connection, SandboxId sandboxId, Set<Identity> wanted) throws SQLException {
        connection.setAutoCommit(false);
        try {
            insert(connection, sandboxId, unknown(connection, sandboxId, wanted));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Set<Identity> unknown(Connection connection, SandboxId sandboxId, Set<Identity> wanted)
            throws SQLException {
        Set<Identity> unknown = new TreeSet<>(Identity.ORDER);
        unknown.addAll(wanted);
        Map<String, List<Identity>> byNamespace = wanted.stream().collect(groupingBy(Identity::namespace));
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, sandboxId.value());
            for (List<Identity> all : byNamespace.values()) {
                for (int start = 0; start < all.size(); start += AT_ONCE) {
                    unknown.removeAll(known(select, all.subList(start, Math.min(start + AT_ONCE, all.size()))));
                }
            }
        }
        return unknown;
    }

    /** Always with the same number of marks, so that the database compiles it once. */
    private static Set<Identity> known(PreparedStatement select, List<Identity> asked) throws SQLException {
        String namespace = asked.get(0).namespace();
        select.setString(2, namespace);
        for (int i = 0; i < AT_ONCE; i++) {
            select.setString(i + 3, asked.get(Math.min(i, asked.size() - 1)).userId());
        }
        Set<Identity> known = new HashSet<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                known.add(new Identity(namespace, rows.getString(1)));
            }
        }
        return known;
    }

    private void insert(Connection connection, SandboxId sandboxId, Set<Identity> unknown) throws SQLException {
        if (unknown.isEmpty()) {
            return;
        }
        long now = clock.millis();
        try (PreparedStatement profile = connection.prepareStatement(INSERT_PROFILE);
                PreparedStatement identity = connection.prepareStatement(INSERT_IDENTITY)) {
            for (Identity each : unknown) {
                String id = ids.next();
                profile.setString(1, id);
                profile.setString(2, sandboxId.value());
                profile.setLong(3, now);
                profile.setLong(4, now);
                profile.addBatch();
                identity.setString(1, sandboxId.value());
                identity.setString(2, each.namespace());
                identity.setString(3, each.userId());
                identity.setString(4, id);
                identity.addBatch();
            }
            profile.executeBatch();
            identity.executeBatch();
        }
    }
}
