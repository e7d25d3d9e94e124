package org.declic.web.ajo.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.Recipient;

/** Executions accepted here a moment ago, which the recorder may not have recorded yet. */
@ApplicationScoped
public class FreshExecutions {

    private static final int MOST_RECIPIENTS = 50_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<String, AcceptedExecution> executions = Caffeine.newBuilder()
            .maximumWeight(MOST_RECIPIENTS)
            .weigher((String id, AcceptedExecution execution) ->
                    execution.recipients().size())
            .expireAfterWrite(KEPT)
            .build();

    /** Keeps it for a while, without what its messages say. */
    public void add(AcceptedExecution execution) {
        List<Recipient> bare =
                execution.recipients().stream().map(FreshExecutions::bare).toList();
        executions.put(
                execution.executionId(),
                new AcceptedExecution(
                        execution.executionId(),
                        execution.requestId(),
                        execution.sandboxId(),
                        execution.campaignId(),
                        execution.version(),
                        execution.channel(),
                        execution.clientId(),
                        execution.bodyHash(),
                        execution.acceptedAt(),
                        bare));
    }

    /** The execution with that id in the sandbox, if it was accepted here a moment ago. */
    Optional<AcceptedExecution> find(String sandboxId, String executionId) {
        return Optional.ofNullable(executions.getIfPresent(executionId))
                .filter(execution -> execution.sandboxId().equals(sandboxId));
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
