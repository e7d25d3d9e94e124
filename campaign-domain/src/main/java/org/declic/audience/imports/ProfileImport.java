package org.declic.audience.imports;

import java.time.Instant;
import org.declic.audience.file.ImportReason;
import org.declic.shared.SandboxId;

/**
 * A file of profiles that is imported: stored first ({@link ImportState#WAITING}), then read in batches
 * ({@link ImportState#RUNNING}) until its end ({@link ImportState#DONE}), until it turns out to be broken
 * ({@link ImportState#FAILED}) or until somebody stops it ({@link ImportState#CANCELLED}).
 *
 * @param reason why it failed, if it did
 */
public record ProfileImport(
        String id,
        SandboxId sandboxId,
        ImportSource source,
        ImportState state,
        ImportProgress progress,
        ImportReason reason,
        String createdBy,
        Instant createdAt) {}
