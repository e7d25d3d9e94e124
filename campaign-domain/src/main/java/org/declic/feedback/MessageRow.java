package org.declic.feedback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.declic.channel.Channel;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.Recipient;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code message}. */
record MessageRow(
        String id,
        String executionId,
        int recipientIndex,
        String sandboxId,
        String campaignId,
        Channel channel,
        String namespace,
        String userId,
        FeedbackStatus status,
        @Nullable String reason,
        int attempts,
        boolean possiblyTwice,
        long acceptedAt,
        long modifiedAt) {

    private static final String INSERT =
            "insert into message (id, execution_id, recipient_index, sandbox_id, campaign_id, channel, namespace,"
                    + " user_id, status, reason, attempts, possibly_twice, accepted_at, modified_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** States only move forward: from an open one to anything, from sent to what became of it. */
    private static final String ADVANCE =
            "update message set status = ?, reason = ?, attempts = ?, possibly_twice = (possibly_twice or cast(? as boolean)),"
                    + " modified_at = ? where id = ? and (status in ('accepted', 'delay')"
                    + " or (status = 'sent' and ? in ('delivered', 'bounce')))";

    static MessageRow accepted(AcceptedExecution execution, Recipient recipient, int index) {
        return new MessageRow(
                recipient.messageId(),
                execution.executionId(),
                index,
                execution.sandboxId(),
                execution.campaignId(),
                execution.channel(),
                recipient.namespace(),
                recipient.userId(),
                FeedbackStatus.ACCEPTED,
                null,
                0,
                false,
                execution.acceptedAt(),
                execution.acceptedAt());
    }

    /** The row of a message of which no more is known than an event says. */
    static MessageRow of(FeedbackEvent event) {
        return new MessageRow(
                event.messageId(),
                event.executionId(),
                0,
                event.sandboxId(),
                event.campaignId(),
                event.channel(),
                event.namespace(),
                event.userId(),
                FeedbackStatus.ACCEPTED,
                null,
                0,
                false,
                event.acceptedAt(),
                event.acceptedAt());
    }

    MessageRow after(FeedbackEvent event) {
        return !status.leadsTo(event.status())
                ? this
                : new MessageRow(
                        id,
                        executionId,
                        recipientIndex,
                        sandboxId,
                        campaignId,
                        channel,
                        namespace,
                        userId,
                        event.status(),
                        event.reason(),
                        event.attempt(),
                        possiblyTwice || event.possiblyTwice(),
                        acceptedAt,
                        event.at());
    }

    static void insert(Connection connection, List<MessageRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (MessageRow row : rows) {
                row.fill(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void fill(PreparedStatement insert) throws SQLException {
        insert.setString(1, id);
        insert.setString(2, executionId);
        insert.setInt(3, recipientIndex);
        insert.setString(4, sandboxId);
        insert.setString(5, campaignId);
        insert.setString(6, channel.name());
        insert.setString(7, namespace);
        insert.setString(8, userId);
        insert.setString(9, status.word());
        insert.setString(10, reason);
        insert.setInt(11, attempts);
        insert.setBoolean(12, possiblyTwice);
        insert.setLong(13, acceptedAt);
        insert.setLong(14, modifiedAt);
    }

    /** Moves stored rows forward; returns the events that matched no row to move. */
    static List<FeedbackEvent> advance(Connection connection, List<FeedbackEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        int[] counts;
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            for (FeedbackEvent event : events) {
                update.setString(1, event.status().word());
                update.setString(2, event.reason());
                update.setInt(3, event.attempt());
                update.setBoolean(4, event.possiblyTwice());
                update.setLong(5, event.at());
                update.setString(6, event.messageId());
                update.setString(7, event.status().word());
                update.addBatch();
            }
            counts = update.executeBatch();
        }
        List<FeedbackEvent> unmatched = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0 || counts[i] == Statement.EXECUTE_FAILED) {
                unmatched.add(events.get(i));
            }
        }
        return unmatched;
    }
}
