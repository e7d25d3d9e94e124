package org.declic.audience.file;

import java.util.List;
import java.util.Map;
import org.declic.profile.ProfileDraft;
import org.declic.shared.StorableText;

/**
 * A line of a file: a profile, or why it is none.
 *
 * @param text what stands there; the beginning, if it is long
 * @param problem empty if there is none; at most {@value #LONGEST_PROBLEM} characters
 */
public record ImportLine(long number, String text, ProfileDraft draft, String problem) {

    static final int LONGEST_PROBLEM = 500;
    static final int LONGEST_TEXT = 4000;

    private static final ProfileDraft NOBODY = new ProfileDraft(List.of(), Map.of());

    static ImportLine of(long number, String text, ProfileDraft draft) {
        return new ImportLine(number, bounded(text), draft, "");
    }

    static ImportLine bad(long number, String text, String problem) {
        return of(number, text, NOBODY).failed(problem);
    }

    /** False if it has failed. */
    public boolean isProfile() {
        return problem.isEmpty();
    }

    /** The same line, failed. */
    public ImportLine failed(String reason) {
        return new ImportLine(number, text, draft, StorableText.cut(StorableText.of(reason), LONGEST_PROBLEM));
    }

    private static String bounded(String text) {
        return StorableText.of(StorableText.cut(text, LONGEST_TEXT));
    }
}
