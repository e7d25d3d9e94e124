package org.declic.web.message.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageSearch;
import org.declic.feedback.reaction.Reaction;
import org.declic.shared.CampaignId;
import org.declic.shared.Violations;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;

/**
 * Which messages are asked for: {@code recipient} (the whole user id), {@code requestId}, {@code campaignId} (or its alias),
 * {@code status} (any number of them), {@code reason} (its code), {@code reaction} (what people
 * did: open, click, unsubscribe), {@code from} and {@code until} (ISO 8601, from inclusive, until exclusive).
 */
final class MessageQuery {

    private static final String WORDS =
            Arrays.stream(FeedbackStatus.values()).map(FeedbackStatus::word).collect(Collectors.joining(", "));

    private MessageQuery() {}

    /** @throws org.declic.web.http.ProblemException with every parameter that is wrong */
    static MessageSearch.Filter filter(
            MultivaluedMap<String, String> parameters, Function<String, CampaignId> campaigns) {
        Violations violations = new Violations();
        MessageSearch.Filter filter = new MessageSearch.Filter(
                Optional.ofNullable(parameters.getFirst("campaignId")).map(campaigns),
                text(parameters, "recipient"),
                text(parameters, "requestId"),
                statuses(Optional.ofNullable(parameters.get("status")).orElse(List.of()), violations),
                text(parameters, "reason"),
                reaction(text(parameters, "reaction"), violations),
                time(parameters, "from", violations),
                time(parameters, "until", violations));
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return filter;
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(String::strip).orElse("");
    }

    private static Set<FeedbackStatus> statuses(List<String> words, Violations violations) {
        Set<FeedbackStatus> statuses = EnumSet.noneOf(FeedbackStatus.class);
        for (String word : words) {
            Arrays.stream(FeedbackStatus.values())
                    .filter(status -> status.word().equals(word))
                    .findFirst()
                    .ifPresentOrElse(statuses::add, () -> violations.add("status", "must be one of " + WORDS));
        }
        return statuses;
    }

    private static Optional<Reaction> reaction(String word, Violations violations) {
        Optional<Reaction> reaction = Arrays.stream(Reaction.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (reaction.isEmpty() && !word.isEmpty()) {
            violations.add("reaction", "must be one of open, click, unsubscribe");
        }
        return reaction;
    }

    private static Optional<Instant> time(
            MultivaluedMap<String, String> parameters, String name, Violations violations) {
        try {
            return Optional.ofNullable(parameters.getFirst(name)).map(Instant::parse);
        } catch (DateTimeException e) {
            violations.add(name, "must be a time such as 2026-03-01T09:00:00Z");
            return Optional.empty();
        }
    }
}
