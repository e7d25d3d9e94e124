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
import org.declic.access.Right;
import org.declic.execution.ExecutionId;
import org.declic.execution.FreshExecutions;
import org.declic.feedback.ExecutionReports;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;

/** Shows an execution with the state of each recipient's message. */
@Path("im/executions/unitary/{executionId}")
@ApplicationScoped
public class UnitaryStatusResource {

    private final ExecutionReports executions;
    private final FreshExecutions fresh;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected UnitaryStatusResource() {
        this(null, null);
    }

    @Inject
    UnitaryStatusResource(ExecutionReports executions, FreshExecutions fresh) {
        this.executions = executions;
        this.fresh = fresh;
    }

    /** What is recorded; for one accepted a moment ago, that it was accepted. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ExecutionAnswer execution(@PathParam("executionId") String executionId, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        ExecutionId id = new ExecutionId(executionId);
        return executions
                .find(caller.sandboxId(), id)
                .map(ExecutionAnswer::of)
                .or(() -> fresh.find(caller.sandboxId(), id).map(ExecutionAnswer::of))
                .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_EXECUTION)
                        .about("executionId", executionId)
                        .exception());
    }
}
