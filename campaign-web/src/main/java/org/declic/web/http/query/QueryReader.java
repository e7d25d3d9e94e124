package org.declic.web.http.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.shared.Violations;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address, and gathers what is wrong with them. */
public final class QueryReader {

    private final MultivaluedMap<String, String> parameters;
    private final Violations violations = new Violations();

    public QueryReader(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The text of a parameter; empty without it. */
    public String text(String name) {
        return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
    }

    /** The same, where it has at most so many characters. */
    public String text(String name, int most) {
        String text = text(name);
        if (text.length() > most) {
            violations.add(name, "must have at most " + most + " characters");
        }
        return text;
    }

    /** Those that a parameter names, which may be there any number of times: in any case, with {@code -} or {@code _}. */
    public <E extends Enum<E>> Set<E> named(E[] all, String parameter) {
        Set<E> found = new HashSet<>();
        for (String word : parameters.getOrDefault(parameter, List.of())) {
            String name = word.strip().replace('-', '_').toUpperCase(Locale.ROOT);
            Arrays.stream(all)
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(found::add, () -> violations.add(parameter, "must be one of " + names(all)));
        }
        return found;
    }

    /** The one that a parameter names; null without it. */
    public <E extends Enum<E>> @Nullable E one(E[] all, String parameter) {
        Set<E> found = named(all, parameter);
        if (found.size() > 1) {
            violations.add(parameter, "must be there once");
        }
        return found.stream().findFirst().orElse(null);
    }

    private static <E extends Enum<E>> String names(E[] all) {
        return Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** A moment that can be stored; null without the parameter. */
    public @Nullable Instant time(String name) {
        String text = text(name);
        try {
            return text.isEmpty()
                    ? null
                    : Instant.ofEpochMilli(Instant.parse(text).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            violations.add(name, "must be a time such as 2026-03-01T09:00:00Z");
            return null;
        }
    }

    /** The moment that a parameter names and that comes after {@code from}; null without the parameter. */
    public @Nullable Instant timeAfter(@Nullable Instant from, String name) {
        Instant time = time(name);
        if (from != null && time != null && !from.isBefore(time)) {
            violations.add(name, "must be after from");
        }
        return time;
    }

    /**
     * Does nothing if every parameter is right.
     *
     * @throws org.declic.web.http.ProblemException with every parameter that is wrong
     */
    public void require() {
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
    }
}
