package org.declic.execution;

import java.util.List;
import org.declic.shared.SandboxId;

/**
 * An execution that somebody asks for: not checked yet.
 *
 * @param clientId who asks
 * @param requestId the caller's name for it; the same again is a repetition
 * @param campaignId the campaign's id or alias
 * @param fingerprint that of the recipients as they were written
 */
public record RequestedExecution(
        ExecutionKind kind,
        SandboxId sandboxId,
        String clientId,
        String requestId,
        String campaignId,
        RequestFingerprint fingerprint,
        List<RequestedRecipient> recipients) {

    public RequestedExecution {
        recipients = List.copyOf(recipients);
    }
}
