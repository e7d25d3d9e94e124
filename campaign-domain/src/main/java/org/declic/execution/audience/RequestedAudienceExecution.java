package org.declic.execution.audience;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.declic.execution.RequestFingerprint;
import org.declic.shared.SandboxId;

/**
 * An audience execution that somebody asks for.
 *
 * @param campaignId the campaign's id or alias
 * @param audienceId another audience than the campaign's
 * @param context the same for everybody
 * @param executeAt when to begin; empty for at once
 * @param fingerprint of audience, context and time as they were written
 */
public record RequestedAudienceExecution(
        SandboxId sandboxId,
        String clientId,
        String requestId,
        String campaignId,
        Optional<String> audienceId,
        Map<String, Object> context,
        Optional<Instant> executeAt,
        RequestFingerprint fingerprint) {}
