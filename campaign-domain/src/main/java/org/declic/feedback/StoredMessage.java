package org.declic.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.channel.Channel;
import org.declic.execution.ExecutionId;
import org.declic.execution.MessageReference;
import org.declic.execution.TriggeredCampaign;
import org.declic.profile.Identity;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/** A message as it is read; {@link FeedbackLog} writes it. */
@Entity
@Table(name = "message")
@NamedQuery(
        name = "message.ofExecution",
        query = "select m from StoredMessage m where m.executionId = :execution order by m.recipientIndex, m.id")
@NamedQuery(
        name = "message.counts",
        query = "select m.status, count(m) from StoredMessage m where m.sandboxId = :sandbox"
                + " and m.campaignId = :campaign group by m.status")
@NamedQuery(
        name = "message.exclusions",
        query = "select m.reason, count(m) from StoredMessage m where m.sandboxId = :sandbox"
                + " and m.campaignId = :campaign and m.status = :status group by m.reason")
@NamedQuery(
        name = "message.exclusionsOfRequest",
        query = "select m.reason, count(m) from StoredMessage m where m.sandboxId = :sandbox"
                + " and m.campaignId = :campaign and m.status = :status and m.executionId in"
                + " (select e.id from StoredExecution e where e.sandboxId = :sandbox and e.requestId = :request)"
                + " group by m.reason")
class StoredMessage {

    @Id
    private String id;

    @Column(name = "execution_id", insertable = false, updatable = false)
    private String executionId;

    @Column(name = "recipient_index", insertable = false, updatable = false)
    private int recipientIndex;

    @Column(name = "sandbox_id", insertable = false, updatable = false)
    private String sandboxId;

    @Column(name = "campaign_id", insertable = false, updatable = false)
    private String campaignId;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(insertable = false, updatable = false)
    private String namespace;

    @Column(name = "user_id", insertable = false, updatable = false)
    private String userId;

    @Column(insertable = false, updatable = false)
    private FeedbackStatus status;

    @Column(insertable = false, updatable = false)
    private @Nullable String reason;

    @Column(insertable = false, updatable = false)
    private int attempts;

    @Column(name = "possibly_twice", insertable = false, updatable = false)
    private boolean possiblyTwice;

    @Column(name = "accepted_at", insertable = false, updatable = false)
    private Instant acceptedAt;

    @Column(name = "modified_at", insertable = false, updatable = false)
    private Instant modifiedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredMessage() {}

    MessageId id() {
        return new MessageId(id);
    }

    SandboxId sandboxId() {
        return new SandboxId(sandboxId);
    }

    FeedbackStatus status() {
        return status;
    }

    MessageState state() {
        TriggeredCampaign campaign = new TriggeredCampaign(sandboxId(), new CampaignId(campaignId), channel);
        MessageReference message = new MessageReference(
                id(), new ExecutionId(executionId), campaign, new Identity(namespace, userId), acceptedAt);
        return new MessageState(message, status, reason, attempts, possiblyTwice, modifiedAt);
    }
}
