package org.declic.execution;

import java.time.Instant;
import org.declic.profile.Identity;
import org.declic.shared.MessageId;

/**
 * What tells one message from all others, and whose it is.
 *
 * @param identity that of the recipient
 */
public record MessageReference(
        MessageId messageId,
        ExecutionId executionId,
        TriggeredCampaign campaign,
        Identity identity,
        Instant acceptedAt) {}
