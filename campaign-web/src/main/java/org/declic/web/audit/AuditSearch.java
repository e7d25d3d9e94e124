package org.declic.web.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.jspecify.annotations.Nullable;

/**
 * What the page's address asks for. What it cannot mean, such as a date that is none, asks for nothing.
 *
 * @param from the first day, ISO 8601; empty for all
 * @param until the last day, ISO 8601; empty for all
 */
record AuditSearch(String actor, String text, String kind, String action, String from, String until) {

    static AuditSearch of(Function<String, @Nullable String> parameter) {
        return new AuditSearch(
                value(parameter.apply("actor")),
                value(parameter.apply("text")),
                value(parameter.apply("kind")),
                value(parameter.apply("action")),
                value(parameter.apply("from")),
                value(parameter.apply("until")));
    }

    private static String value(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }

    boolean isEmpty() {
        return (actor + text + kind + action + from + until).isEmpty();
    }

    /** With days as they begin and end in {@code zone}. */
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                actor,
                text,
                named(AuditedKind.values(), kind),
                named(AuditAction.values(), action),
                startOf(from, 0, zone),
                startOf(until, 1, zone));
    }

    private static <E extends Enum<E>> Set<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).collect(Collectors.toSet());
    }

    private static @Nullable Instant startOf(String day, int daysLater, ZoneId zone) {
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
