package org.declic.web.ajo.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.declic.access.Right;
import org.declic.channel.Channel;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.ExecutionId;
import org.declic.execution.ExecutionKind;
import org.declic.execution.FreshExecutions;
import org.declic.execution.Recipient;
import org.declic.feedback.ExecutionReport;
import org.declic.feedback.ExecutionReports;
import org.declic.feedback.RecorderProgress;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.tracking.SentMessages;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;

/** Shows an execution with the state of each recipient's message. */
@Path("im/executions/{endpoint: unitary|highthroughput}/{executionId}")
@ApplicationScoped
public class ExecutionStatusResource {

    private static final int RETRY_SECONDS = 5;

    private final ExecutionReports executions;
    private final FreshExecutions fresh;
    private final RecorderProgress recorder;
    private final SentMessages sent;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ExecutionStatusResource() {
        this(null, null, null, null);
    }

    @Inject
    ExecutionStatusResource(
            ExecutionReports executions, FreshExecutions fresh, RecorderProgress recorder, SentMessages sent) {
        this.executions = executions;
        this.fresh = fresh;
        this.recorder = recorder;
        this.sent = sent;
    }

    /** What is recorded; for one that is not recorded yet, that it was accepted. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ExecutionAnswer execution(
            @PathParam("endpoint") String endpoint,
            @PathParam("executionId") String executionId,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        ExecutionId id = new ExecutionId(executionId);
        if (id.isOf(ExecutionKind.HIGH_THROUGHPUT) != endpoint.equals("highthroughput")) {
            throw unknown(executionId, false);
        }
        boolean isBehind = recorder.isBehind(); // before the record is asked
        Optional<ExecutionAnswer> accepted = fresh.find(caller.sandboxId(), id).map(ExecutionAnswer::of);
        return recorded(caller.sandboxId(), id, accepted.isPresent())
                .or(() -> accepted)
                .orElseThrow(() -> unknown(executionId, isBehind));
    }

    /** @param isAccepted whether there is something to tell while the database is away */
    private Optional<ExecutionAnswer> recorded(SandboxId sandboxId, ExecutionId id, boolean isAccepted) {
        try {
            return executions.find(sandboxId, id).map(report -> ExecutionAnswer.of(report, devices(report)));
        } catch (RuntimeException e) { // the persistence provider throws its own kinds
            if (isAccepted && DatabaseUnavailableException.isCauseOf(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Map<MessageId, String> devices(ExecutionReport report) {
        boolean byPush = report.recipients().stream()
                .anyMatch(history -> history.state().message().campaign().channel() == Channel.PUSH);
        return byPush
                ? sent.recipients(List.of(report.executionId().value())).stream()
                        .filter(recipient -> !recipient.address().isEmpty())
                        .collect(Collectors.toMap(Recipient::messageId, Recipient::address))
                : Map.of();
    }

    /** Never a guess: while the record is behind, nobody can say that there is none. */
    private static ProblemException unknown(String executionId, boolean isBehind) {
        Problem problem = isBehind
                ? Problem.of(ProblemCode.RECORD_BEHIND).retryAfter(RETRY_SECONDS)
                : Problem.of(ProblemCode.UNKNOWN_EXECUTION);
        return problem.about("executionId", executionId).exception();
    }
}
