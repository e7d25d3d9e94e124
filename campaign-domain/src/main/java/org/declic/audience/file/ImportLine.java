package org.declic.audience.file;

import java.util.List;
import java.util.Map;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.profile.ProfileDraft;
import org.declic.shared.StorableText;

/**
 * A line of a file: a profile, or a problem, which is why it is none.
 *
 * @param text what stands there; the beginning, if it is long
 * @param choices what the person chose, by channel; empty where nothing is said of it
 */
public record ImportLine(
        long number, String text, ProfileDraft draft, Map<Channel, Choice> choices, ImportReason problem) {

    static final int LONGEST_TEXT = 4000;

    private static final ProfileDraft NOBODY = new ProfileDraft(List.of(), Map.of());

    static ImportLine of(long number, String text, ProfileDraft draft) {
        return of(number, text, draft, Map.of());
    }

    static ImportLine of(long number, String text, ProfileDraft draft, Map<Channel, Choice> choices) {
        return new ImportLine(number, bounded(text), draft, Map.copyOf(choices), ImportReason.NONE);
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
        return new ImportLine(number, text, draft, choices, reason);
    }

    private static String bounded(String text) {
        return StorableText.of(StorableText.cut(text, LONGEST_TEXT));
    }
}
