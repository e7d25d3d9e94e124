package org.declic.web.ajo.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.declic.access.Right;
import org.declic.execution.ExecutionId;
import org.declic.execution.audience.AudienceExecution;
import org.declic.execution.audience.AudienceExecutions;
import org.declic.execution.audience.AudienceTrigger;
import org.declic.execution.audience.RequestedAudienceExecution;
import org.declic.feedback.ExecutionReports;
import org.declic.web.ajo.audience.AudienceExecutionAnswer.Accepted;
import org.declic.web.ajo.audience.AudienceExecutionAnswer.Scheduled;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.PageQuery;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.RequestBody;

/** Fires marketing campaigns for a stored audience, at once or at a time, and tells how far that is. */
@Path("im/executions/audience")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AudienceExecutionResource {

    private static final int LARGEST_BODY = 512 * 1024;

    private final AudienceTrigger trigger;
    private final AudienceExecutions executions;
    private final ExecutionReports reports;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceExecutionResource() {
        this(null, null, null);
    }

    @Inject
    AudienceExecutionResource(AudienceTrigger trigger, AudienceExecutions executions, ExecutionReports reports) {
        this.trigger = trigger;
        this.executions = executions;
        this.reports = reports;
    }

    /** Accepts an execution; 202, with a schedule if the call names a time. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response fire(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_CAMPAIGNS);
        RequestedAudienceExecution requested =
                AudienceRequest.read(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY), caller);
        AudienceExecution accepted = trigger.fire(requested);
        Record answer = requested.executeAt().isPresent() ? Scheduled.of(accepted, Map.of()) : Accepted.of(accepted);
        return Response.accepted(answer).build();
    }

    /** How far it is. */
    @GET
    @Path("{executionId}")
    public Record execution(@PathParam("executionId") String executionId, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return executions
                .find(caller.sandboxId(), new ExecutionId(executionId))
                .map(execution -> AudienceExecutionAnswer.of(
                        execution,
                        reports.exclusions(caller.sandboxId(), execution.campaignId(), execution.requestId())))
                .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_EXECUTION)
                        .about("executionId", executionId)
                        .exception());
    }

    /** Whom it named and has not reached, paged by {@code after} and {@code limit}: {@code {"items": [{"userId": …}], "next": …}}. */
    @GET
    @Path("{executionId}/unreached")
    public Record unreached(
            @PathParam("executionId") String executionId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        PageQuery page = PageQuery.of(after, limit);
        return AudienceExecutionAnswer.Unreached.of(
                executions.unreached(caller.sandboxId(), new ExecutionId(executionId), page.after(), page.limit()));
    }
}
