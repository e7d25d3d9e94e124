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
            "update message set status = ?, reason = ?, attempts = ?, modified_at = ? where id = ?"
                    + " and (status in ('accepted', 'delay') or (status = 'sent' and ? in ('delivered', 'bounce')))";

    private static final String MARK = "update message set possibly_twice = true where id = ?";

    private static final String PLACE = "update message set recipient_index = ? where id = ?";

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
        boolean moves = status.leadsTo(event.status());
        return new MessageRow(
                id,
                executionId,
                recipientIndex,
                sandboxId,
                campaignId,
                channel,
                namespace,
                userId,
                moves ? event.status() : status,
                moves ? event.reason() : reason,
                moves ? event.attempt() : attempts,
                possiblyTwice || event.possiblyTwice(),
                acceptedAt,
                moves ? event.at() : modifiedAt);
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

    /** That a message may have gone out twice stays known, even when its state does not move. */
    private static void mark(Connection connection, List<FeedbackEvent> events) throws SQLException {
        List<FeedbackEvent> marking =
                events.stream().filter(FeedbackEvent::possiblyTwice).toList();
        if (marking.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            for (FeedbackEvent event : marking) {
                update.setString(1, event.messageId());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Gives rows that an event brought their place among the recipients. */
    static void place(Connection connection, List<MessageRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(PLACE)) {
            for (MessageRow row : rows) {
                update.setInt(1, row.recipientIndex());
                update.setString(2, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
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
                update.setLong(4, event.at());
                update.setString(5, event.messageId());
                update.setString(6, event.status().word());
                update.addBatch();
            }
            counts = update.executeBatch();
        }
        mark(connection, events);
        List<FeedbackEvent> unmatched = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0 || counts[i] == Statement.EXECUTE_FAILED) {
                unmatched.add(events.get(i));
            }
        }
        return unmatched;
    }
}
