package org.declic.feedback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.declic.execution.Acceptance;
import org.declic.execution.ExecutionId;
import org.declic.execution.RecordedExecutions;
import org.declic.feedback.ExecutionReport.History;
import org.declic.feedback.MessageState.Step;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

/** Executions and their messages, as far as they are recorded. */
@ApplicationScoped
@Transactional
public class ExecutionReports implements RecordedExecutions {

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ExecutionReports() {
        this(null);
    }

    @Inject
    public ExecutionReports(EntityManager entities) {
        this.entities = entities;
    }

    /** The execution with that id in the sandbox, with every recipient's history. */
    public Optional<ExecutionReport> find(SandboxId sandboxId, ExecutionId executionId) {
        return stored(sandboxId, executionId).map(this::report);
    }

    @Override
    public Optional<Acceptance> acceptance(SandboxId sandboxId, ExecutionId executionId) {
        return stored(sandboxId, executionId).map(StoredExecution::acceptance);
    }

    /** The message with that id in the sandbox, with its history. */
    public Optional<History> findMessage(SandboxId sandboxId, MessageId messageId) {
        return Optional.of(messageId.value())
                .filter(StorableText::isStorable)
                .map(storable -> entities.find(StoredMessage.class, storable))
                .filter(message -> message.sandboxId().equals(sandboxId))
                .map(message -> history(message, steps(messageId)));
    }

    /** The recorded state of a message, whatever its sandbox. */
    public Optional<MessageState> state(MessageId messageId) {
        return Optional.ofNullable(entities.find(StoredMessage.class, messageId.value()))
                .map(StoredMessage::state);
    }

    /** How many messages of a campaign in the sandbox are in which state. */
    public Map<FeedbackStatus, Long> counts(SandboxId sandboxId, CampaignId campaignId) {
        Map<FeedbackStatus, Long> counts = new EnumMap<>(FeedbackStatus.class);
        entities.createNamedQuery("message.counts", Object[].class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("campaign", campaignId.value())
                .getResultStream()
                .forEach(row -> counts.put((FeedbackStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Why recipients of a campaign were left out, by its code, and how many. */
    public Map<String, Long> exclusions(SandboxId sandboxId, CampaignId campaignId) {
        return exclusions(entities.createNamedQuery("message.exclusions", Object[].class), sandboxId, campaignId);
    }

    /** The same of what one request asked for: a call, or an audience execution with all its parts. */
    public Map<String, Long> exclusions(SandboxId sandboxId, CampaignId campaignId, String requestId) {
        TypedQuery<Object[]> query = entities.createNamedQuery("message.exclusionsOfRequest", Object[].class)
                .setParameter("request", requestId);
        return exclusions(query, sandboxId, campaignId);
    }

    private static Map<String, Long> exclusions(
            TypedQuery<Object[]> query, SandboxId sandboxId, CampaignId campaignId) {
        Map<String, Long> counts = new TreeMap<>();
        query.setParameter("sandbox", sandboxId.value())
                .setParameter("campaign", campaignId.value())
                .setParameter("status", FeedbackStatus.EXCLUDE)
                .getResultStream()
                .forEach(row -> counts.put(Objects.toString(row[0], ""), (Long) row[1]));
        return counts;
    }

    private Optional<StoredExecution> stored(SandboxId sandboxId, ExecutionId executionId) {
        if (!StorableText.isStorable(executionId.value())) {
            return Optional.empty();
        }
        return entities.createNamedQuery("execution.one", StoredExecution.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("id", executionId.value())
                .getResultStream()
                .findFirst();
    }

    /** Messages before events: so the history is never behind the state that it explains. */
    private ExecutionReport report(StoredExecution execution) {
        List<StoredMessage> messages = entities.createNamedQuery("message.ofExecution", StoredMessage.class)
                .setParameter("execution", execution.id().value())
                .getResultList();
        Map<MessageId, List<Step>> steps = entities.createNamedQuery("event.ofExecution", StoredEvent.class)
                .setParameter("execution", execution.id().value())
                .getResultStream()
                .collect(groupingBy(StoredEvent::messageId, mapping(StoredEvent::step, toList())));
        List<History> recipients = messages.stream()
                .map(message -> history(message, steps.getOrDefault(message.id(), List.of())))
                .toList();
        return new ExecutionReport(
                execution.id(),
                execution.requestId(),
                execution.campaignId(),
                execution.campaignVersion(),
                execution.acceptedAt(),
                recipients);
    }

    private List<Step> steps(MessageId messageId) {
        return entities.createNamedQuery("event.ofMessage", StoredEvent.class)
                .setParameter("message", messageId.value())
                .getResultStream()
                .map(StoredEvent::step)
                .toList();
    }

    /** Acceptance is the first step; it has no row of its own. */
    private static History history(StoredMessage message, List<Step> later) {
        MessageState state = message.state();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(FeedbackStatus.ACCEPTED, state.message().acceptedAt(), Explanation.NONE, null));
        steps.addAll(later);
        return new History(state, List.copyOf(steps));
    }
}
