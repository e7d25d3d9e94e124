package org.declic.web.ajo.suppression;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListFilter;
import org.declic.consent.list.ListedEntity;
import org.declic.shared.Violations;
import org.declic.web.http.PageQuery;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for, by the parameters of the Suppression API: {@code type}, {@code orderby}, {@code limit},
 * {@code start} and any number of {@code property}.
 */
record ListQuery(AddressList list, ListFilter filter, PageQuery page) {

    private static final String OLDEST_FIRST = "creationdate";
    private static final String NEWEST_FIRST = "-creationdate";
    private static final String USUAL_LIMIT = "20";
    private static final Pattern CREATED = Pattern.compile("creationdate([<>])(\\d{1,15})");
    private static final String EMAIL = "channel==email";

    /** @throws org.declic.web.http.ProblemException with every parameter that is wrong */
    static ListQuery of(ListedEntity.Kind kind, MultivaluedMap<String, String> parameters) {
        Violations violations = new Violations();
        AddressList list = list(parameters.getFirst("type"), violations);
        String order = parameters.getFirst("orderby");
        if (order != null && !order.equals(OLDEST_FIRST) && !order.equals(NEWEST_FIRST)) {
            violations.add("orderby", "must be " + OLDEST_FIRST + " or " + NEWEST_FIRST);
        }
        List<String> properties =
                Optional.ofNullable(parameters.get("property")).orElse(List.of());
        if (!properties.stream()
                .allMatch(each -> each.equals(EMAIL) || CREATED.matcher(each).matches())) {
            violations.add("property", "must be creationdate<n, creationdate>n, n in milliseconds, or " + EMAIL);
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        ListFilter filter = new ListFilter(
                EnumSet.of(kind),
                EnumSet.allOf(ListCause.class),
                "",
                created(properties, ">"),
                created(properties, "<"),
                OLDEST_FIRST.equals(order));
        String limit = parameters.getFirst("limit");
        return new ListQuery(
                list, filter, PageQuery.of(parameters.getFirst("start"), limit == null ? USUAL_LIMIT : limit));
    }

    /**
     * The list that {@code type} names; that of the suppressed if it is null.
     *
     * @throws org.declic.web.http.ProblemException if it names none
     */
    static AddressList list(@Nullable String type) {
        Violations violations = new Violations();
        AddressList list = list(type, violations);
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return list;
    }

    private static AddressList list(@Nullable String type, Violations violations) {
        if (type == null) {
            return AddressList.CLIENT;
        }
        Optional<AddressList> named = Stream.of(AddressList.values())
                .filter(list -> list.name().equalsIgnoreCase(type))
                .findFirst();
        if (named.isEmpty()) {
            violations.add("type", "must be client or allowed");
        }
        return named.orElse(AddressList.CLIENT);
    }

    private static Optional<Instant> created(List<String> properties, String operator) {
        return properties.stream()
                .map(CREATED::matcher)
                .filter(Matcher::matches)
                .filter(matcher -> matcher.group(1).equals(operator))
                .map(matcher -> Instant.ofEpochMilli(Long.parseLong(matcher.group(2))))
                .findFirst();
    }

    String orderby() {
        return filter.oldestFirst() ? OLDEST_FIRST : NEWEST_FIRST;
    }

    /** The address of the page that starts there. */
    String href(String path, Optional<String> start) {
        return path + "?type=" + list.word() + "&limit=" + page.limit() + "&orderby=" + orderby()
                + filter.createdAfter()
                        .map(at -> "&property=" + encoded("creationdate>" + at.toEpochMilli()))
                        .orElse("")
                + filter.createdBefore()
                        .map(at -> "&property=" + encoded("creationdate<" + at.toEpochMilli()))
                        .orElse("")
                + start.map(key -> "&start=" + encoded(key)).orElse("");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
