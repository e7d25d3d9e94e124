package org.declic.web.audience;

import java.io.Serializable;
import java.time.Instant;
import org.declic.audience.file.ImportReason;
import org.declic.audience.imports.ImportState;
import org.declic.audience.imports.ProfileImport;

/**
 * An import as the page lists it.
 *
 * @param lines that were read, those that failed included
 * @param percent how much of the file that is
 * @param reason why it failed, if it did
 */
public record ImportRow(
        String id,
        ImportState state,
        long lines,
        long failed,
        int percent,
        ImportReason reason,
        String createdBy,
        Instant createdAt)
        implements Serializable {

    static ImportRow of(ProfileImport run) {
        return new ImportRow(
                run.id(),
                run.state(),
                run.progress().handled(),
                run.progress().failed(),
                run.progress().percent(),
                run.reason(),
                run.createdBy(),
                run.createdAt());
    }

    /** Whether its file waits or is being read. */
    public boolean pending() {
        return state == ImportState.WAITING || state == ImportState.RUNNING;
    }

    /** The kind of its status chip. */
    public String chip() {
        return switch (state) {
            case WAITING, CANCELLED -> "neutral";
            case RUNNING -> "info";
            case DONE -> failed == 0 ? "success" : "warning";
            case FAILED -> "danger";
        };
    }
}
