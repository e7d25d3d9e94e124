package org.declic.feedback;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.shared.MessageId;

/** The rows of one batch. */
final class FeedbackBatch {

    private static final String INSERT_EXECUTION =
            "insert into execution (id, sandbox_id, request_id, campaign_id, campaign_version, client_id, body_hash,"
                    + " recipient_count, inputs, accepted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_EVENT =
            "insert into feedback_event (id, message_id, status, reason, detail, provider, occurred_at, next_attempt_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final List<AcceptedExecution> executions;
    private final List<FeedbackEvent> events;
    private final Map<MessageId, MessageRow> fresh = new LinkedHashMap<>();
    private final List<MessageRow> early = new ArrayList<>();
    private final List<FeedbackEvent> later = new ArrayList<>();

    FeedbackBatch(List<AcceptedExecution> executions, List<FeedbackEvent> events) {
        this.executions = distinct(executions);
        this.events = distinctEvents(events);
        this.executions.forEach(this::addMessages);
        this.events.forEach(this::addEvent);
    }

    private FeedbackBatch(FeedbackBatch whole, Known known) {
        this.executions = whole.executions.stream()
                .filter(execution -> !known.executions().contains(execution.executionId()))
                .toList();
        this.events = whole.events.stream()
                .filter(event -> !known.events().contains(event.id()))
                .toList();
        this.executions.forEach(this::addMessages);
        known.messages().stream().map(fresh::remove).filter(Objects::nonNull).forEach(early::add);
        this.events.forEach(event -> addEventOrRow(event, known.messages()));
    }

    private static List<AcceptedExecution> distinct(List<AcceptedExecution> executions) {
        Map<ExecutionId, AcceptedExecution> byId = new LinkedHashMap<>();
        executions.forEach(execution -> byId.putIfAbsent(execution.executionId(), execution));
        return List.copyOf(byId.values());
    }

    private static List<FeedbackEvent> distinctEvents(List<FeedbackEvent> events) {
        Map<String, FeedbackEvent> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    private void addMessages(AcceptedExecution execution) {
        int index = 0;
        for (AcceptedMessage message : execution.messages().toList()) {
            fresh.putIfAbsent(message.messageId(), MessageRow.accepted(message.reference(), index));
            index++;
        }
    }

    private void addEvent(FeedbackEvent event) {
        MessageRow row = fresh.get(event.messageId());
        if (row == null) {
            later.add(event);
        } else {
            fresh.put(event.messageId(), row.after(event));
        }
    }

    /** An event may come before the acceptance of its message is recorded: then it brings the row with it. */
    private void addEventOrRow(FeedbackEvent event, Set<MessageId> knownMessages) {
        if (!knownMessages.contains(event.messageId())) {
            fresh.computeIfAbsent(event.messageId(), id -> MessageRow.accepted(event.message(), 0));
        }
        addEvent(event);
    }

    /** The same without what the database has. */
    FeedbackBatch withoutKnown(Connection connection) throws SQLException {
        List<MessageId> messageIds = new ArrayList<>(fresh.keySet());
        later.forEach(event -> messageIds.add(event.messageId()));
        Known known = new Known(
                knownExecutions(connection),
                knownMessages(connection, messageIds),
                KnownKeys.in(
                        connection,
                        "feedback_event",
                        events.stream().map(FeedbackEvent::id).toList()));
        return new FeedbackBatch(this, known);
    }

    private Set<ExecutionId> knownExecutions(Connection connection) throws SQLException {
        List<String> ids = executions.stream()
                .map(execution -> execution.executionId().value())
                .toList();
        return KnownKeys.in(connection, "execution", ids).stream()
                .map(ExecutionId::new)
                .collect(toSet());
    }

    private static Set<MessageId> knownMessages(Connection connection, List<MessageId> ids) throws SQLException {
        List<String> keys = ids.stream().map(MessageId::value).toList();
        return KnownKeys.in(connection, "message", keys).stream()
                .map(MessageId::new)
                .collect(toSet());
    }

    void write(Connection connection) throws SQLException {
        insertExecutions(connection);
        MessageRow.insert(connection, List.copyOf(fresh.values()));
        MessageRow.place(connection, early);
        insertEvents(connection);
        ProviderIds.insert(connection, events);
        List<FeedbackEvent> withoutRow = MessageRow.advance(connection, later);
        if (!withoutRow.isEmpty()) {
            insertMissing(connection, withoutRow);
        }
    }

    private static void insertMissing(Connection connection, List<FeedbackEvent> unmatched) throws SQLException {
        List<MessageId> ids =
                unmatched.stream().map(FeedbackEvent::messageId).distinct().toList();
        Set<MessageId> known = knownMessages(connection, ids);
        Map<MessageId, MessageRow> rows = new LinkedHashMap<>();
        unmatched.stream()
                .filter(event -> !known.contains(event.messageId()))
                .forEach(event -> rows.merge(
                        event.messageId(),
                        MessageRow.accepted(event.message(), 0).after(event),
                        (row, same) -> row.after(event)));
        MessageRow.insert(connection, List.copyOf(rows.values()));
    }

    private void insertExecutions(Connection connection) throws SQLException {
        if (executions.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_EXECUTION)) {
            for (AcceptedExecution execution : executions) {
                insert.setString(1, execution.executionId().value());
                insert.setString(2, execution.sandboxId().value());
                insert.setString(3, execution.requestId());
                insert.setString(4, execution.campaign().campaignId().value());
                insert.setInt(5, execution.version());
                insert.setString(6, execution.clientId());
                insert.setString(7, execution.fingerprint().text());
                insert.setInt(8, execution.recipients().size());
                insert.setBytes(9, Inputs.compressed(execution.recipients()));
                insert.setLong(10, execution.acceptedAt().toEpochMilli());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertEvents(Connection connection) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_EVENT)) {
            for (FeedbackEvent event : events) {
                insert.setString(1, event.id());
                insert.setString(2, event.messageId().value());
                insert.setString(3, event.status().word());
                insert.setString(4, event.explanation().reason());
                insert.setString(5, event.explanation().detail());
                insert.setString(6, event.explanation().provider());
                insert.setLong(7, event.at().toEpochMilli());
                Instant next = event.nextAttemptAt();
                insert.setObject(8, next == null ? null : next.toEpochMilli(), Types.BIGINT);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private record Known(Set<ExecutionId> executions, Set<MessageId> messages, Set<String> events) {}
}
