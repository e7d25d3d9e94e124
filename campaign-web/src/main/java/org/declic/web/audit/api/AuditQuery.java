package org.declic.web.audit.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.shared.Violations;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for: {@code actor} (a part of the name), {@code text} (a part of the thing's name or id),
 * {@code kind} and {@code action} (any number of them), {@code from} and {@code until} (ISO 8601, from inclusive, until
 * exclusive).
 */
final class AuditQuery {

    private AuditQuery() {}

    /** @throws org.declic.web.http.ProblemException with every parameter that is wrong */
    static AuditFilter filter(MultivaluedMap<String, String> parameters) {
        Violations violations = new Violations();
        AuditFilter filter = new AuditFilter(
                text(parameters, "actor"),
                text(parameters, "text"),
                named(AuditedKind.values(), "kind", parameters, violations),
                named(AuditAction.values(), "action", parameters, violations),
                time(parameters, "from", violations),
                time(parameters, "until", violations));
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return filter;
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
    }

    private static <E extends Enum<E>> Set<E> named(
            E[] all, String parameter, MultivaluedMap<String, String> parameters, Violations violations) {
        Set<E> found = new HashSet<>();
        for (String name : parameters.getOrDefault(parameter, List.of())) {
            Arrays.stream(all)
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(found::add, () -> violations.add(parameter, "must be one of " + names(all)));
        }
        return found;
    }

    private static <E extends Enum<E>> String names(E[] all) {
        return Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static @Nullable Instant time(
            MultivaluedMap<String, String> parameters, String name, Violations violations) {
        String text = text(parameters, name);
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            violations.add(name, "must be a time such as 2026-03-01T09:00:00Z");
            return null;
        }
    }
}
