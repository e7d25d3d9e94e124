package org.declic.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.declic.shared.SandboxId;

/** Executions accepted here a moment ago, which the recorder may not have recorded yet. */
@ApplicationScoped
public class FreshExecutions {

    private static final int MOST_RECIPIENTS = 50_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<ExecutionId, AcceptedExecution> executions = Caffeine.newBuilder()
            .maximumWeight(MOST_RECIPIENTS)
            .weigher((ExecutionId id, AcceptedExecution execution) ->
                    execution.recipients().size())
            .expireAfterWrite(KEPT)
            .build();

    private final LongAdder acceptedExecutions = new LongAdder();
    private final LongAdder acceptedMessages = new LongAdder();
    private final RecordedExecutions recorded;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected FreshExecutions() {
        this(null);
    }

    @Inject
    public FreshExecutions(RecordedExecutions recorded) {
        this.recorded = recorded;
    }

    /** Keeps it for a while, without what its messages say. */
    void add(AcceptedExecution execution) {
        acceptedExecutions.increment();
        acceptedMessages.add(execution.recipients().size());
        List<Recipient> bare =
                execution.recipients().stream().map(FreshExecutions::bare).toList();
        executions.put(
                execution.executionId(),
                new AcceptedExecution(
                        execution.executionId(),
                        execution.requestId(),
                        execution.campaign(),
                        execution.version(),
                        execution.clientId(),
                        execution.fingerprint(),
                        execution.acceptedAt(),
                        bare));
    }

    /** How many executions were accepted here since the start, repetitions not counted. */
    public long acceptedExecutions() {
        return acceptedExecutions.sum();
    }

    /** How many messages those executions have. */
    public long acceptedMessages() {
        return acceptedMessages.sum();
    }

    /** The execution with that id in the sandbox, if it was accepted here a moment ago. */
    public Optional<AcceptedExecution> find(SandboxId sandboxId, ExecutionId executionId) {
        return Optional.ofNullable(executions.getIfPresent(executionId))
                .filter(execution -> execution.sandboxId().equals(sandboxId));
    }

    /** How an execution was first accepted, be it a moment ago or as the record has it. */
    Optional<Acceptance> acceptance(SandboxId sandboxId, ExecutionId executionId) {
        return find(sandboxId, executionId).map(Acceptance::of).or(() -> recorded.acceptance(sandboxId, executionId));
    }

    private static Recipient bare(Recipient recipient) {
        return new Recipient(
                recipient.messageId(),
                recipient.namespace(),
                recipient.userId(),
                "",
                recipient.known(),
                Map.of(),
                Map.of());
    }
}
