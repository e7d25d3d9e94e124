package org.declic.execution.audience;

import java.time.Instant;
import java.util.Map;
import org.declic.execution.RequestFingerprint;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/**
 * An execution while a node works on it.
 *
 * @param version that of the campaign whose content everybody gets
 * @param dueAt when this part was due
 */
record Run(
        AudienceExecution execution,
        SandboxId sandboxId,
        int version,
        RequestFingerprint fingerprint,
        Map<String, Object> context,
        Instant dueAt,
        @Nullable Instant startedAt,
        Position position) {

    /** How far it is: the number of the last part, and the last profile in it. */
    record Position(int parts, String afterProfile) {}
}
