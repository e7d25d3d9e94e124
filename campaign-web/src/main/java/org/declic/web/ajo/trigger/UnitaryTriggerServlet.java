package org.declic.web.ajo.trigger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import org.declic.access.Right;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.Intake;
import org.declic.shared.Json;
import org.declic.web.ajo.token.Access;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.MediaTypes;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.RequestBody;

/**
 * Accepts unitary executions: answers 202 once every recipient's message is on disk, and to a repetition the same again
 * without sending anything.
 *
 * <p>A servlet and no resource class like the rest of the API, because this is the one path where the time that JAX-RS takes
 * for a request is felt ({@code docs/decisions/0006}).
 */
@WebServlet("/ajo/im/executions/unitary")
public class UnitaryTriggerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String METHOD = "POST";

    private final transient TriggerConfig config = TriggerConfig.read();

    private final transient Access access;
    private final transient UnitaryTriggers triggers;
    private final transient Acceptances acceptances;
    private final transient Intake intake;

    @Inject
    UnitaryTriggerServlet(Access access, UnitaryTriggers triggers, Acceptances acceptances, Intake intake) {
        this.access = access;
        this.triggers = triggers;
        this.acceptances = acceptances;
        this.intake = intake;
    }

    /** Fires a campaign for up to 20 recipients. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = access.caller(request::getHeader, Access.EXECUTION);
        if (!METHOD.equals(request.getMethod())) {
            throw Problem.of(ProblemCode.METHOD_NOT_ALLOWED)
                    .about(Problem.ALLOWED, METHOD)
                    .exception();
        }
        MediaTypes.requireJson(request::getHeader);
        byte[] answer = Json.bytes(trigger(caller, request));
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private Accepted trigger(Caller caller, HttpServletRequest request) throws IOException {
        caller.actor().require(Right.EDIT_CAMPAIGNS);
        TriggerRequest trigger =
                TriggerRequest.read(RequestBody.read(request.getInputStream(), request::getHeader, config.maxBody()));
        intake.begin(); // not while the body comes in: a few slow clients would hold all deliveries up
        try {
            AcceptedExecution execution = triggers.execution(caller, trigger);
            return Accepted.of(execution, acceptances.accept(execution));
        } catch (ProblemException e) {
            throw trigger.named(e);
        } finally {
            intake.end();
        }
    }

    /** The answer: imExecutionResponse of the contract. */
    public record Accepted(
            String executionId,
            String requestId,
            String createdAt,
            String createdBy,
            String modifiedAt,
            String modifiedBy) {

        static Accepted of(AcceptedExecution execution, Acceptance acceptance) {
            String at = Instant.ofEpochMilli(acceptance.createdAt()).toString();
            return new Accepted(
                    execution.executionId(),
                    execution.requestId(),
                    at,
                    acceptance.clientId(),
                    at,
                    acceptance.clientId());
        }
    }
}
