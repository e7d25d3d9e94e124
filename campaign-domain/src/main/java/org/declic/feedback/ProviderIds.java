package org.declic.feedback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declic.channel.Channel;
import org.declic.execution.ExecutionId;
import org.declic.execution.MessageReference;
import org.declic.execution.TriggeredCampaign;
import org.declic.profile.Identity;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;

/** The table of ids that providers gave to SMS, and of which no receipt has come yet. */
final class ProviderIds {

    private static final String INSERT = "insert into provider_id (id, message_id, given_at) values (?, ?, ?)";

    /** The newest, for a provider begins anew some day. The version of the campaign tells the configuration. */
    private static final String FIND =
            "select m.id, m.execution_id, m.sandbox_id, m.campaign_id, m.channel, m.namespace, m.user_id, m.accepted_at,"
                    + " m.status, m.reason, m.attempts, m.possibly_twice, m.modified_at from provider_id p join message m on m.id = p.message_id"
                    + " join execution e on e.id = m.execution_id"
                    + " join campaign_version v on v.campaign_id = e.campaign_id and v.version_number = e.campaign_version"
                    + " where p.id = ? and v.configuration_id = ? order by p.given_at desc";

    private static final String DELETE = "delete from provider_id where message_id = ? and id = ?";
    private static final String DELETE_ALL = "delete from provider_id where message_id = ?";
    private static final String LEFT = "select count(*) from provider_id where message_id = ?";
    private static final String DELETE_OLD = "delete from provider_id where given_at < ?";

    /** What the outbox captured was handed to nobody who could say more. */
    private static final String OUTBOX = "outbox";

    private ProviderIds() {}

    /** Keeps the ids in those events that say that a provider took an SMS. */
    static void insert(Connection connection, List<FeedbackEvent> events) throws SQLException {
        if (events.stream().allMatch(event -> keys(event).isEmpty())) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (FeedbackEvent event : events) {
                for (String key : keys(event)) {
                    insert.setString(1, key);
                    insert.setString(2, event.messageId().value());
                    insert.setLong(3, event.at().toEpochMilli());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<String> keys(FeedbackEvent event) {
        String id = event.explanation().provider();
        boolean taken = event.status() == FeedbackStatus.SENT
                && event.message().campaign().channel() == Channel.SMS;
        return !taken || id == null || id.equals(OUTBOX) ? List.of() : DeliveryReceipt.keys(id);
    }

    /** The message that the provider of a configuration names so. */
    static Optional<MessageState> find(Connection connection, String key, String configurationId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, key);
            select.setString(2, configurationId);
            select.setMaxRows(1);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(message(rows)) : Optional.empty();
            }
        }
    }

    private static MessageState message(ResultSet row) throws SQLException {
        TriggeredCampaign campaign = new TriggeredCampaign(
                new SandboxId(row.getString(3)), new CampaignId(row.getString(4)), Channel.valueOf(row.getString(5)));
        MessageReference message = new MessageReference(
                new MessageId(row.getString(1)),
                new ExecutionId(row.getString(2)),
                campaign,
                new Identity(row.getString(6), row.getString(7)),
                Instant.ofEpochMilli(row.getLong(8)));
        return new MessageState(
                message,
                FeedbackStatus.ofWord(row.getString(9)),
                row.getString(10),
                row.getInt(11),
                row.getBoolean(12),
                Instant.ofEpochMilli(row.getLong(13)));
    }

    /** Forgets what a receipt settles. True if that is the whole message, and not one of its parts. */
    static boolean deleted(Connection connection, DeliveryReceipt receipt, String key, MessageId messageId)
            throws SQLException {
        String id = messageId.value();
        if (receipt.status() != FeedbackStatus.DELIVERED) {
            update(connection, DELETE_ALL, id);
            return true;
        }
        update(connection, DELETE, id, key);
        try (PreparedStatement count = connection.prepareStatement(LEFT)) {
            count.setString(1, id);
            try (ResultSet rows = count.executeQuery()) {
                return rows.next() && rows.getLong(1) == 0;
            }
        }
    }

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    /** Forgets what is older. True if there was any. */
    static boolean deletedBefore(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE_OLD)) {
            delete.setLong(1, instant.toEpochMilli());
            return delete.executeUpdate() > 0;
        }
    }
}
