package org.declic.web.consent.api;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.profile.Identity;
import org.declic.shared.OneLineText;
import org.declic.shared.SandboxId;
import org.declic.shared.Violations;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.StrictJson;

/**
 * Choices as a program tells them: {@code {consents: [{channel, choice, address, decidedAt, remark}]}}; {@code namespace} and
 * {@code userId} instead of {@code address} mean a person.
 *
 * @param sandboxId in which they are made
 * @param now the time of those that name none
 * @param profileIds the profile of an identity
 */
record ConsentRequest(SandboxId sandboxId, Instant now, Function<Identity, Optional<String>> profileIds) {

    private static final String CONSENTS = "consents";
    private static final String DECIDED_AT = "decidedAt";
    private static final String[] FIELDS = {"channel", "choice", "address", "namespace", "userId", DECIDED_AT, "remark"
    };
    private static final int MOST = 1_000;
    private static final int LONGEST = 320;

    /** How far the clock of a caller may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /**
     * The choices in a body.
     *
     * @throws org.declic.web.http.ProblemException with every violation
     */
    List<ConsentChange> read(byte[] body) {
        Violations violations = new Violations();
        List<ConsentChange> changes = new ArrayList<>();
        JsonObject json = JsonObject.body(StrictJson.parse(body), violations).only(CONSENTS);
        List<?> listed = json.list(CONSENTS).orElse(List.of());
        if (violations.isEmpty() && (listed.isEmpty() || listed.size() > MOST)) {
            json.violate(CONSENTS, "must be 1 to " + MOST + ", not " + listed.size());
        } else {
            for (int i = 0; i < listed.size(); i++) {
                json.element(CONSENTS, i, listed.get(i)).flatMap(this::change).ifPresent(changes::add);
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return changes;
    }

    private Optional<ConsentChange> change(JsonObject json) {
        json.only(FIELDS);
        Optional<Channel> channel = word(json, "channel", Channel.values());
        Optional<Choice> choice = word(json, "choice", Choice.values());
        Optional<Instant> decidedAt = decidedAt(json);
        String remark = json.text("remark", ConsentChange.LONGEST_REMARK).orElse("");
        if (!OneLineText.isOneLine(remark)) {
            json.violate("remark", "must not contain control characters");
        }
        return channel.flatMap(by -> subject(json, by))
                .flatMap(subject -> choice.flatMap(chosen -> decidedAt.map(
                        at -> new ConsentChange(subject, new Consent(chosen, ConsentSource.API, at), remark))));
    }

    private Optional<ConsentSubject> subject(JsonObject json, Channel channel) {
        if (json.has("namespace") || json.has("userId")) {
            if (json.has("address")) {
                json.violate("address", "is one way to name somebody, namespace and userId are the other");
            }
            Identity identity = new Identity(json.required("namespace", LONGEST), json.required("userId", LONGEST));
            Optional<String> profileId = profileIds.apply(identity);
            if (profileId.isEmpty()) {
                json.violate("userId", "is no profile");
            }
            return profileId.map(id -> ConsentSubject.person(sandboxId, channel, id));
        }
        Optional<ConsentSubject> subject = ConsentSubject.address(
                sandboxId, channel, json.required("address", LONGEST).strip());
        if (subject.isEmpty()) {
            json.violate("address", "is no address of that channel; a phone number needs its country code");
        }
        return subject;
    }

    private Optional<Instant> decidedAt(JsonObject json) {
        try {
            Instant at = json.text(DECIDED_AT, LONGEST).map(Instant::parse).orElse(now);
            if (at.isBefore(now.plus(AHEAD)) && at.isAfter(Instant.EPOCH)) {
                return Optional.of(at.truncatedTo(ChronoUnit.MILLIS));
            }
            json.violate(DECIDED_AT, "must lie in the past");
        } catch (DateTimeParseException e) {
            json.violate(DECIDED_AT, "must be a time such as 2026-11-03T10:15:30Z");
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> word(JsonObject json, String name, E[] values) {
        String word = json.required(name, LONGEST);
        Optional<E> meant = Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst();
        if (meant.isEmpty() && !word.isEmpty()) {
            json.violate(name, "must be one of " + Arrays.toString(values));
        }
        return meant;
    }
}
