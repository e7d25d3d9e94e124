package org.declic.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/**
 * Executions accepted here lately, which the recorder may not have recorded yet. The newest are kept, whatever is asked for: the
 * oldest go first, as they are recorded first.
 */
@ApplicationScoped
public class FreshExecutions {

    private static final int MOST_RECIPIENTS = 100_000;

    private final Map<ExecutionId, AcceptedExecution> executions = new ConcurrentHashMap<>();
    private final Queue<ExecutionId> order = new ConcurrentLinkedQueue<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final int most;
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
        this(recorded, MOST_RECIPIENTS);
    }

    FreshExecutions(RecordedExecutions recorded, int most) {
        this.recorded = recorded;
        this.most = most;
    }

    /** Keeps it for a while, without what its messages say. */
    void add(AcceptedExecution execution) {
        acceptedExecutions.increment();
        acceptedMessages.add(execution.recipients().size());
        List<Recipient> bare =
                execution.recipients().stream().map(FreshExecutions::bare).toList();
        AcceptedExecution small = new AcceptedExecution(
                execution.executionId(),
                execution.requestId(),
                execution.campaign(),
                execution.version(),
                execution.clientId(),
                execution.fingerprint(),
                execution.acceptedAt(),
                bare);
        if (executions.put(small.executionId(), small) == null) {
            order.add(small.executionId());
            kept.addAndGet(bare.size());
        }
        while (kept.get() > most) {
            forget(order.poll());
        }
    }

    /** How many executions were accepted here since the start, repetitions not counted. */
    public long acceptedExecutions() {
        return acceptedExecutions.sum();
    }

    /** How many messages those executions have. */
    public long acceptedMessages() {
        return acceptedMessages.sum();
    }

    private void forget(@Nullable ExecutionId oldest) {
        AcceptedExecution forgotten = oldest == null ? null : executions.remove(oldest);
        if (forgotten != null) {
            kept.addAndGet(-forgotten.recipients().size());
        }
    }

    /** The execution with that id in the sandbox, if it was accepted here lately. */
    public Optional<AcceptedExecution> find(SandboxId sandboxId, ExecutionId executionId) {
        return Optional.ofNullable(executions.get(executionId))
                .filter(execution -> execution.sandboxId().equals(sandboxId));
    }

    /** How an execution was first accepted, be it lately or as the record has it. */
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
