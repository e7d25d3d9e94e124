package org.declic.content.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phrases that advertise too loudly, in English and French: content filters such as SpamAssassin score them, and readers know them
 * from unsolicited mail. One of them does no harm; it is a hint.
 */
public final class SpamProneWording {

    /** Without accents. */
    private static final List<String> PHRASES = List.of(
            "100 *% free",
            "act now",
            "buy now",
            "click here",
            "double your",
            "earn money",
            "extra cash",
            "free money",
            "guaranteed winner",
            "limited time only",
            "make money",
            "no obligation",
            "once in a lifetime",
            "risk[ -]free",
            "winner",
            "you have been selected",
            "you have won",
            "100 *% gratuit(?:e|s|es)?",
            "achetez maintenant",
            "argent facile",
            "cliquez ici",
            "gagnez de l.argent",
            "offre a ne pas manquer",
            "sans engagement",
            "sans risque",
            "vous avez gagne",
            "vous avez ete selectionnee?");

    private static final Pattern PRONE =
            Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + String.join("|", PHRASES) + ")(?![\\p{L}\\p{N}_])");

    private SpamProneWording() {}

    /** What of {@code line} is one of them, in lower case, without accents and with single spaces, each once. */
    public static List<String> in(String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .toLowerCase(Locale.ROOT);
        return PRONE.matcher(plain).results().map(MatchResult::group).distinct().toList();
    }
}
