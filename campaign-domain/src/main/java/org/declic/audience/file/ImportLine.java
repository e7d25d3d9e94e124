package org.declic.audience.file;

import java.util.List;
import java.util.Map;
import org.declic.profile.ProfileDraft;
import org.declic.shared.StorableText;

/**
 * A line of a file: a profile, or a problem, which is why it is none.
 *
 * @param text what stands there; the beginning, if it is long
 */
public record ImportLine(long number, String text, ProfileDraft draft, ImportReason problem) {

    static final int LONGEST_TEXT = 4000;

    private static final ProfileDraft NOBODY = new ProfileDraft(List.of(), Map.of());

    static ImportLine of(long number, String text, ProfileDraft draft) {
        return new ImportLine(number, bounded(text), draft, ImportReason.NONE);
    }

    static ImportLine bad(long number, String text, ImportReason problem) {
        return of(number, text, NOBODY).failed(problem);
    }

    /** False if it has failed. */
    public boolean isProfile() {
        return problem.isNone();
    }

    /** The same line, failed. */
    public ImportLine failed(ImportReason reason) {
        return new ImportLine(number, text, draft, reason);
    }

    private static String bounded(String text) {
        return StorableText.of(StorableText.cut(text, LONGEST_TEXT));
    }
}
