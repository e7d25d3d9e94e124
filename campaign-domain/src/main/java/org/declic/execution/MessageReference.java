package org.declic.execution;

import java.time.Instant;
import org.declic.profile.Identity;

/**
 * What tells one message from all others, and whose it is.
 *
 * @param identity that of the recipient
 */
public record MessageReference(
        String messageId, String executionId, TriggeredCampaign campaign, Identity identity, Instant acceptedAt) {}
