package org.declic.privacy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.execution.Recipient;
import org.declic.privacy.PersonDocument.InputPart;
import org.declic.privacy.PersonDocument.InteractionPart;
import org.declic.privacy.PersonDocument.MessagePart;
import org.declic.privacy.PersonDocument.MessagesPart;
import org.declic.privacy.PersonDocument.StatePart;
import org.declic.privacy.PersonDocument.StepPart;
import org.declic.profile.Identity;
import org.declic.shared.Json;
import org.declic.tracking.SentMessages;
import org.jspecify.annotations.Nullable;

/** The messages to a person, with all that is kept of them, read many at once. */
@ApplicationScoped
public class PersonMessages {

    /** As many as a document has. */
    static final int MOST = 10_000;

    private static final int MOST_INPUT_BYTES = 16 * 1024 * 1024;
    private static final int AT_ONCE = 200;

    private static final String NEWEST =
            "select m.id, m.execution_id, m.campaign_id, m.channel, m.namespace, m.user_id,"
                    + " m.status, m.reason, m.attempts, m.accepted_at, m.modified_at from message m"
                    + " where m.sandbox_id = ?1 and m.user_id = ?2 and lower(m.namespace) = ?3"
                    + " order by m.accepted_at desc, m.id desc fetch first " + (MOST + 1) + " rows only";
    private static final String STEPS = "select message_id, status, reason, detail, provider, occurred_at"
            + " from feedback_event where message_id in (%s) order by occurred_at, id";
    private static final String INTERACTIONS = "select message_id, kind, url, machine, occurred_at"
            + " from interaction where message_id in (%s) order by occurred_at, id";

    private final EntityManager entities;
    private final SentMessages sent;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PersonMessages() {
        this(null, null);
    }

    @Inject
    public PersonMessages(EntityManager entities, SentMessages sent) {
        this.entities = entities;
        this.sent = sent;
    }

    MessagesPart of(Person person) {
        List<Row> rows = person.identities().stream()
                .flatMap(identity -> newest(person, identity))
                .sorted(Row.NEWEST_FIRST)
                .limit(MOST + 1L)
                .toList();
        List<Row> shown = rows.subList(0, Math.min(rows.size(), MOST));
        List<MessagePart> parts = new ArrayList<>(shown.size());
        int room = MOST_INPUT_BYTES;
        for (int start = 0; start < shown.size(); start += AT_ONCE) {
            List<Row> some = shown.subList(start, Math.min(start + AT_ONCE, shown.size()));
            Map<String, InputPart> inputs = room > 0 ? inputs(person, some) : Map.of();
            room -= inputs.values().stream()
                    .mapToInt(input -> Json.bytes(input).length)
                    .sum();
            parts.addAll(parts(some, room > 0 ? inputs : Map.of()));
            entities.clear(); // what executions were given may be large
        }
        return new MessagesPart(rows.size() > MOST, room <= 0, List.copyOf(parts));
    }

    private Stream<Row> newest(Person person, Identity identity) {
        return rows(entities.createNativeQuery(NEWEST)
                        .setParameter(1, person.sandboxId().value())
                        .setParameter(2, identity.userId())
                        .setParameter(3, identity.namespace()))
                .map(Row::new);
    }

    private List<MessagePart> parts(List<Row> messages, Map<String, InputPart> inputs) {
        List<String> ids = messages.stream().map(Row::id).toList();
        Map<String, List<StepPart>> steps = byMessage(
                STEPS,
                ids,
                row -> new StepPart((String) row[1], (String) row[2], (String) row[3], (String) row[4], time(row[5])));
        Map<String, List<InteractionPart>> interactions = byMessage(
                INTERACTIONS,
                ids,
                row -> new InteractionPart(
                        ((String) row[1]).toLowerCase(Locale.ROOT), (String) row[2], row[3].equals("Y"), time(row[4])));
        return messages.stream()
                .map(message -> message.part(
                        steps.getOrDefault(message.id(), List.of()),
                        interactions.getOrDefault(message.id(), List.of()),
                        inputs.get(message.id())))
                .toList();
    }

    private <T> Map<String, List<T>> byMessage(String sql, List<String> ids, Function<Object[], T> part) {
        String marks =
                IntStream.rangeClosed(1, ids.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(sql.formatted(marks));
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        return rows(query).collect(groupingBy(row -> (String) row[0], mapping(part, toList())));
    }

    private Map<String, InputPart> inputs(Person person, List<Row> messages) {
        List<String> executions =
                messages.stream().map(Row::executionId).distinct().toList();
        return sent.recipients(executions).stream()
                .filter(person::is)
                .collect(toMap(
                        recipient -> recipient.messageId().value(), PersonMessages::input, (first, same) -> first));
    }

    private static InputPart input(Recipient recipient) {
        return new InputPart(recipient.address(), recipient.profile(), recipient.context());
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static String time(Object milliseconds) {
        return Instant.ofEpochMilli(((Number) milliseconds).longValue()).toString();
    }

    /** A row of the table {@code message}. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Row(Object[] columns) {

        private static final Comparator<Row> NEWEST_FIRST =
                Comparator.comparing(Row::acceptedAt).thenComparing(Row::id).reversed();

        String id() {
            return (String) columns[0];
        }

        String executionId() {
            return (String) columns[1];
        }

        private long acceptedAt() {
            return ((Number) columns[9]).longValue();
        }

        MessagePart part(List<StepPart> steps, List<InteractionPart> interactions, @Nullable InputPart input) {
            StatePart state = new StatePart(
                    (String) columns[6],
                    (String) columns[7],
                    ((Number) columns[8]).intValue(),
                    time(columns[9]),
                    time(columns[10]),
                    steps);
            return new MessagePart(
                    id(),
                    executionId(),
                    (String) columns[2],
                    ((String) columns[3]).toLowerCase(Locale.ROOT),
                    new Identity((String) columns[4], (String) columns[5]),
                    state,
                    interactions,
                    input);
        }
    }
}
