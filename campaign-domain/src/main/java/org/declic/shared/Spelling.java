package org.declic.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a misspelt name was meant to be. */
public final class Spelling {

    private static final int LONGEST = 100;
    private static final LevenshteinDistance CHANGES = LevenshteinDistance.getDefaultInstance();

    private Spelling() {}

    /** The name of {@code known} that takes the fewest changes of letters, if these are at most a third of it. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> Math.abs(name.length() - candidate.length()) <= most(candidate))
                .filter(candidate -> distance(name, candidate) <= most(candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int most(String candidate) {
        return Math.max(1, candidate.length() / 3);
    }

    private static int distance(String name, String other) {
        return CHANGES.apply(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
