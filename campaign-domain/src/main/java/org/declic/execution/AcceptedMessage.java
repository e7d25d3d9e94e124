package org.declic.execution;

import java.time.Instant;
import org.declic.channel.Channel;
import org.declic.profile.Identity;
import org.declic.queue.Envelope;
import org.declic.queue.Lane;
import org.declic.shared.Json;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;

/**
 * An accepted message on its way to one recipient, as it travels through the delivery queue of its channel.
 *
 * @param version that of the campaign whose content it has
 */
public record AcceptedMessage(
        ExecutionId executionId,
        String requestId,
        TriggeredCampaign campaign,
        int version,
        Instant acceptedAt,
        Recipient recipient) {

    /** The message's id. */
    public MessageId messageId() {
        return recipient.messageId();
    }

    /** The sandbox it belongs to. */
    public SandboxId sandboxId() {
        return campaign.sandboxId();
    }

    /** Its channel. */
    public Channel channel() {
        return campaign.channel();
    }

    /** The lane in which it travels. */
    public Lane lane() {
        return executionId.lane();
    }

    /** True if it is marketing, which needs consent. */
    public boolean isMarketing() {
        return lane() == Lane.MARKETING;
    }

    /** By what the record and the events name it. */
    public MessageReference reference() {
        Identity identity = new Identity(recipient.namespace(), recipient.userId());
        return new MessageReference(messageId(), executionId, campaign, identity, acceptedAt);
    }

    /** As it travels through the queue. */
    public byte[] bytes() {
        return Json.bytes(this);
    }

    /**
     * What came out of the queue.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static AcceptedMessage read(Envelope envelope) {
        return envelope.read(AcceptedMessage.class, FirstForm::message);
    }
}
