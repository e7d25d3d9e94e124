package org.declic.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what was meant. */
final class Spelling {

    private static final int LONGEST = 100;

    private Spelling() {}

    /** The word of {@code known}, which is not empty, that takes the fewest changes of letters. */
    static String nearest(String word, Collection<String> known) {
        String typed = word.substring(0, Math.min(LONGEST, word.length())).toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(typed, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
