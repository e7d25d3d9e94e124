package org.declic.feedback;

import org.declic.shared.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Why something happened to a message, as far as it is known. What comes from a provider comes from outside: each text is cut
 * and freed of the characters that PostgreSQL or a log cannot take.
 *
 * @param reason an exclusion code ({@code 050024}) or a provider's code ({@code 5.1.1}); at most 100 characters
 * @param detail one line for people, at most 500 characters, without what the recipient supplied
 * @param provider the provider's id for the message or its last answer; at most 255 characters
 */
public record Explanation(
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String provider) {

    /** Nothing to explain. */
    public static final Explanation NONE = new Explanation(null, null, null);

    private static final int LONGEST_REASON = 100;
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_PROVIDER = 255;

    public Explanation {
        reason = bounded(reason, LONGEST_REASON);
        detail = bounded(detail, LONGEST_DETAIL);
        provider = bounded(provider, LONGEST_PROVIDER);
    }

    private static @Nullable String bounded(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        return StorableText.cut(StorableText.of(text.replaceAll("\\p{Cc}+", " ")), longest);
    }
}
