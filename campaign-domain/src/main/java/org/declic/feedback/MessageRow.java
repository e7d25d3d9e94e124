package org.declic.feedback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.declic.execution.MessageReference;
import org.declic.shared.MessageId;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code message}. */
record MessageRow(
        MessageReference message,
        int recipientIndex,
        FeedbackStatus status,
        @Nullable String reason,
        int attempts,
        boolean possiblyTwice,
        Instant modifiedAt) {

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

    /** The row of a message of which no more is known than that it was accepted. */
    static MessageRow accepted(MessageReference message, int index) {
        return new MessageRow(message, index, FeedbackStatus.ACCEPTED, null, 0, false, message.acceptedAt());
    }

    MessageId id() {
        return message.messageId();
    }

    MessageRow after(FeedbackEvent event) {
        boolean moves = status.leadsTo(event.status());
        return new MessageRow(
                message,
                recipientIndex,
                moves ? event.status() : status,
                moves ? event.explanation().reason() : reason,
                moves ? event.attempt() : attempts,
                possiblyTwice || event.possiblyTwice(),
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
        insert.setString(1, message.messageId().value());
        insert.setString(2, message.executionId().value());
        insert.setInt(3, recipientIndex);
        insert.setString(4, message.campaign().sandboxId().value());
        insert.setString(5, message.campaign().campaignId().value());
        insert.setString(6, message.campaign().channel().name());
        insert.setString(7, message.identity().namespace());
        insert.setString(8, message.identity().userId());
        insert.setString(9, status.word());
        insert.setString(10, reason);
        insert.setInt(11, attempts);
        insert.setBoolean(12, possiblyTwice);
        insert.setLong(13, message.acceptedAt().toEpochMilli());
        insert.setLong(14, modifiedAt.toEpochMilli());
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
                update.setString(1, event.messageId().value());
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
                update.setString(2, row.id().value());
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
                update.setString(2, event.explanation().reason());
                update.setInt(3, event.attempt());
                update.setLong(4, event.at().toEpochMilli());
                update.setString(5, event.messageId().value());
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
