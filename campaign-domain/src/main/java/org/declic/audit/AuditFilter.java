package org.declic.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows.
 *
 * @param actor a part of the actor's name, any case; empty for all
 * @param text a part of the thing's name or id, any case; empty for all
 * @param kinds empty for all
 * @param actions empty for all
 * @param from those at that moment or later; null for all
 * @param until those before that moment; null for all
 */
public record AuditFilter(
        String actor,
        String text,
        Set<AuditedKind> kinds,
        Set<AuditAction> actions,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All of them. */
    public static final AuditFilter ALL = new AuditFilter("", "", Set.of(), Set.of(), null, null);

    public AuditFilter {
        kinds = Set.copyOf(kinds);
        actions = Set.copyOf(actions);
    }
}
