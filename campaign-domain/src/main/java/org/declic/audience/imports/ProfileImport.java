package org.declic.audience.imports;

import java.time.Instant;
import org.declic.shared.SandboxId;

/**
 * A file of profiles that is imported: stored first ({@link ImportState#WAITING}), then read in batches
 * ({@link ImportState#RUNNING}) until its end ({@link ImportState#DONE}), until it turns out to be broken
 * ({@link ImportState#FAILED}) or until somebody stops it ({@link ImportState#CANCELLED}).
 *
 * @param reason why it failed; else empty
 */
public record ProfileImport(
        String id,
        SandboxId sandboxId,
        ImportSource source,
        ImportState state,
        ImportProgress progress,
        String reason,
        String createdBy,
        Instant createdAt) {}
