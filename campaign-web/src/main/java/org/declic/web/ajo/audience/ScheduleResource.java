package org.declic.web.ajo.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.declic.access.Right;
import org.declic.execution.ExecutionId;
import org.declic.execution.audience.AudienceExecution;
import org.declic.execution.audience.AudienceExecutions;
import org.declic.feedback.ExecutionReports;
import org.declic.web.ajo.audience.AudienceExecutionAnswer.Scheduled;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;

/** Audience executions that were asked for at a time; the id of the schedule becomes that of the execution. */
@Path("im/executions/schedules/{scheduleId}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ScheduleResource {

    private final AudienceExecutions executions;
    private final ExecutionReports reports;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ScheduleResource() {
        this(null, null);
    }

    @Inject
    ScheduleResource(AudienceExecutions executions, ExecutionReports reports) {
        this.executions = executions;
        this.reports = reports;
    }

    /** Whether its time has come, and then how far it is. */
    @GET
    public Record schedule(@PathParam("scheduleId") String scheduleId, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        AudienceExecution scheduled = scheduled(caller, scheduleId);
        return Scheduled.of(
                scheduled, reports.exclusions(caller.sandboxId(), scheduled.campaignId(), scheduled.requestId()));
    }

    /** Takes it back; 409 once its time has come. */
    @DELETE
    public Map<String, Object> cancel(@PathParam("scheduleId") String scheduleId, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_CAMPAIGNS);
        executions.cancel(
                caller.actor(),
                caller.sandboxId(),
                scheduled(caller, scheduleId).id());
        return Map.of();
    }

    private AudienceExecution scheduled(Caller caller, String scheduleId) {
        return executions
                .find(caller.sandboxId(), new ExecutionId(scheduleId))
                .filter(execution -> execution.progress().executeAt() != null)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND)
                        .about("scheduleId", scheduleId)
                        .exception());
    }
}
