package org.declic.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.AcceptedExecution;
import org.declic.shared.MessageId;

/**
 * Writes what happened, many at once: one JDBC-batched transaction for a batch of the recorder.
 *
 * <p>Everything is idempotent by key: what is recorded already is left as it is, and states only move forward. The usual
 * case, in which nothing is recorded yet, is tried first and costs no query; when a key exists, the batch is
 * rolled back and written again without what is known. Never called within a container's transaction, it has its own.
 */
@ApplicationScoped
public class FeedbackLog {

    private static final String DATA_EXCEPTION = "22";
    private static final String INTEGRITY_VIOLATION = "23";

    /** No SMS centre tries for longer. */
    private static final Duration LONGEST_WAY = Duration.ofDays(10);

    private final DataSource database;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected FeedbackLog() {
        this(null);
    }

    @Inject
    public FeedbackLog(DataSource database) {
        this.database = database;
    }

    /**
     * Records accepted executions and events, all or nothing.
     *
     * @throws DatabaseUnavailableException if that is not possible now
     * @throws UnrecordableException if one of them can never be recorded
     */
    public void record(List<AcceptedExecution> executions, List<FeedbackEvent> events) {
        FeedbackBatch batch = new FeedbackBatch(executions, events);
        inTransaction(connection -> {
            try {
                batch.write(connection);
            } catch (SQLException e) {
                connection.rollback();
                if (!isIntegrityViolation(e)) {
                    throw e;
                }
                batch.withoutKnown(connection).write(connection);
            }
            return true;
        });
    }

    /**
     * Records what a provider says of a message that it took. False if no message is known by that id: it may be another's, or
     * not recorded yet.
     *
     * @param inOtherBase whether the id may be meant in the other base, decimal or hexadecimal. Not as long as the message may
     *     merely not be recorded yet, for the id could then name another one.
     * @throws DatabaseUnavailableException if that is not possible now
     * @throws UnrecordableException if it never is
     */
    public boolean record(DeliveryReceipt receipt, boolean inOtherBase) {
        return inTransaction(connection -> {
            for (String key : receipt.keys(inOtherBase)) {
                Optional<MessageState> message = ProviderIds.find(connection, key, receipt.configurationId());
                if (message.isPresent()) {
                    record(connection, receipt, key, message.get());
                    return true;
                }
            }
            return false;
        });
    }

    /**
     * A message in several parts is delivered when each of them is, and bounces with the first that does. More is to come of one
     * that waits.
     */
    private static void record(Connection connection, DeliveryReceipt receipt, String key, MessageState message)
            throws SQLException {
        boolean isNews = receipt.status() == FeedbackStatus.DELAY
                ? message.status().isToldMoreBy(receipt.status())
                : ProviderIds.deleted(connection, receipt, key, message.messageId());
        if (isNews) {
            FeedbackEvent event = receipt.event(message);
            new FeedbackBatch(List.of(), List.of(event))
                    .withoutKnown(connection)
                    .write(connection);
        }
    }

    /** Forgets how providers name messages of which no receipt will come any more. */
    public void forgetProviderIds(Instant now) {
        inTransaction(connection -> ProviderIds.deletedBefore(connection, now.minus(LONGEST_WAY)));
    }

    /** How far a message has come, as far as it is recorded. */
    public Optional<Progress> progress(MessageId messageId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select status, attempts from message where id = ?")) {
            select.setString(1, messageId.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Progress(FeedbackStatus.ofWord(rows.getString(1)), rows.getInt(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /**
     * How far a message has come.
     *
     * @param attempts how often it was handed to a provider
     */
    public record Progress(FeedbackStatus status, int attempts) {}

    private boolean inTransaction(Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean done = work.in(connection);
                connection.commit();
                return done;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw isFaultOfTheData(e) ? new UnrecordableException(e) : new DatabaseUnavailableException(e);
        }
    }

    private static boolean isIntegrityViolation(SQLException e) {
        return hasState(e, INTEGRITY_VIOLATION);
    }

    private static boolean isFaultOfTheData(SQLException e) {
        return hasState(e, DATA_EXCEPTION) || isIntegrityViolation(e);
    }

    private static boolean hasState(SQLException e, String stateClass) {
        for (SQLException cause = e; cause != null; cause = cause.getNextException()) {
            if (cause.getSQLState() != null && cause.getSQLState().startsWith(stateClass)) {
                return true;
            }
        }
        return false;
    }

    @FunctionalInterface
    private interface Work {
        boolean in(Connection connection) throws SQLException;
    }
}
