package org.declic.consent.list;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of a list are asked for.
 *
 * @param kinds one or both
 * @param causes one or several
 * @param text what their value contains; empty for all
 * @param createdAfter exclusive
 * @param createdBefore exclusive
 * @param oldestFirst else the newest come first
 */
public record ListFilter(
        Set<ListedEntity.Kind> kinds,
        Set<ListCause> causes,
        String text,
        Optional<Instant> createdAfter,
        Optional<Instant> createdBefore,
        boolean oldestFirst) {

    /** All whose value contains {@code text}, the newest first. */
    public static ListFilter containing(String text) {
        return new ListFilter(
                Set.of(ListedEntity.Kind.values()),
                Set.of(ListCause.values()),
                text,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Of those only what is there for that cause. */
    public ListFilter of(ListCause cause) {
        return new ListFilter(kinds, Set.of(cause), text, createdAfter, createdBefore, oldestFirst);
    }
}
