package org.declic.database;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.declic.shared.ConflictException;
import org.jspecify.annotations.Nullable;

/** Tells whether a transaction failed only because another came first: the same in a new one may succeed. */
public final class Overtaken {

    private static final String DUPLICATE_KEY = "23505";
    private static final String ROLLED_BACK = "40"; // a deadlock, or waited for a lock too long

    private static final int DEEPEST = 20;

    private static final int MOST_ATTEMPTS = 5;

    private Overtaken() {}

    /**
     * Does {@code transaction} again for as long as another comes first, a few times.
     *
     * @throws ConflictException {@code edited-meanwhile}, if others kept coming first
     */
    public static <T> T retry(Supplier<T> transaction) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (!isCauseOf(e)) {
                    throw e;
                }
            }
        }
        throw new ConflictException("edited-meanwhile", "Others keep writing the same");
    }

    /** True if {@code failure} comes from a key that somebody else has written meanwhile, or from their lock. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException exception && isOvertaken(exception)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOvertaken(SQLException exception) {
        for (SQLException each = exception; each != null; each = each.getNextException()) {
            if (isOvertaken(each.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOvertaken(@Nullable String state) {
        return state != null && (state.equals(DUPLICATE_KEY) || state.startsWith(ROLLED_BACK));
    }
}
