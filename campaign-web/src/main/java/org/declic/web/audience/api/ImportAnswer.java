package org.declic.web.audience.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.declic.audience.imports.ProfileImport;
import org.declic.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * An import as the management API shows it.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param audience null if the profiles go to none
 * @param reason why it failed; else null
 */
record ImportAnswer(
        String id,
        String state,
        @Nullable String audience,
        @JsonUnwrapped Progress progress,
        @Nullable String reason,
        String createdBy,
        String createdAt) {

    /**
     * How far it is.
     *
     * @param lines that were read, those that failed included
     * @param percent how much of the file that is
     */
    record Progress(long lines, long failed, int percent) {}

    static ImportAnswer of(ProfileImport run) {
        return new ImportAnswer(
                run.id(),
                run.state().name().toLowerCase(Locale.ROOT),
                nullIfEmpty(run.source().audienceId()),
                new Progress(
                        run.progress().handled(),
                        run.progress().failed(),
                        run.progress().percent()),
                nullIfEmpty(run.reason().text()),
                run.createdBy(),
                run.createdAt().toString());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A page of imports, the newest first. */
    record ImportList(List<ImportAnswer> items, @Nullable String next) {

        static ImportList of(Page<ProfileImport> page) {
            return new ImportList(page.items().stream().map(ImportAnswer::of).toList(), page.next());
        }
    }
}
