package org.declic.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.declic.shared.DeclicException;
import org.jspecify.annotations.Nullable;

/** The database cannot be reached or answers with an error; trying later may help. */
public class DatabaseUnavailableException extends DeclicException {

    private static final long serialVersionUID = 1L;

    /** SQLSTATE classes: connection, resources, operator intervention, system error; XJ is Derby's own. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58", "XJ");

    private static final int DEEPEST = 20;

    public DatabaseUnavailableException(SQLException cause) {
        super("The database is not available: " + cause.getMessage(), cause);
    }

    /** Whether {@code failure}, thrown by the persistence provider or the pool, comes from such an outage. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof DatabaseUnavailableException
                    || (cause instanceof SQLException exception && isOutage(exception))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(SQLException exception) {
        return exception instanceof SQLNonTransientConnectionException
                || exception instanceof SQLTransientException
                || isOutage(exception.getSQLState());
    }

    /** A server's pool that has no connection gives no state. */
    private static boolean isOutage(@Nullable String state) {
        return state == null || (state.length() >= 2 && OUTAGES.contains(state.substring(0, 2)));
    }
}
