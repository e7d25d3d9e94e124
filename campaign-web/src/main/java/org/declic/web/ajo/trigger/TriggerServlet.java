package org.declic.web.ajo.trigger;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.declic.access.Right;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionKind;
import org.declic.execution.Trigger;
import org.declic.queue.RightOfWay;
import org.declic.settings.Settings;
import org.declic.shared.DeclicException;
import org.declic.shared.Json;
import org.declic.web.ajo.token.Access;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.MediaTypes;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.Problems;
import org.declic.web.http.RequestBody;

/**
 * Accepts executions over HTTP: translates the call for {@link Trigger} and its answer for the caller. Each endpoint is a
 * servlet that extends it.
 *
 * <p>A servlet and no resource class like the rest of the API, because this is the one path where the time that JAX-RS takes
 * for a request is felt ({@code docs/decisions/0006}).
 *
 * <p>Settings: {@code declic.trigger.max-body}, the largest body in bytes.
 */
abstract class TriggerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String METHOD = "POST";
    private static final int MEGABYTE = 1024 * 1024;

    private final int maxBody = Settings.number("declic.trigger.max-body", MEGABYTE, 1024, 64 * MEGABYTE);

    private final ExecutionKind kind;
    private final transient Access access;
    private final transient Trigger trigger;
    private final transient Problems problems;
    private final transient TriggerFigures figures;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient RightOfWay rightOfWay;

    TriggerServlet(ExecutionKind kind, Access access, Trigger trigger, Problems problems, TriggerFigures figures) {
        this.kind = kind;
        this.access = access;
        this.trigger = trigger;
        this.problems = problems;
        this.figures = figures;
    }

    /** Fires a campaign for up to 20 recipients. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] answer = rightOfWay.take(() -> answer(request));
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private byte[] answer(HttpServletRequest request) {
        try {
            return Json.bytes(accept(request));
        } catch (IOException | RuntimeException e) {
            Problem problem = problems.of(e);
            figures.refused(problem.code());
            throw problem.exception();
        }
    }

    private Accepted accept(HttpServletRequest request) throws IOException {
        Caller caller = access.caller(request::getHeader, Access.EXECUTION);
        if (!METHOD.equals(request.getMethod())) {
            throw Problem.of(ProblemCode.METHOD_NOT_ALLOWED)
                    .about(Problem.ALLOWED, METHOD)
                    .exception();
        }
        MediaTypes.requireJson(request::getHeader);
        return fire(caller, request);
    }

    private Accepted fire(Caller caller, HttpServletRequest request) throws IOException {
        caller.actor().require(Right.EDIT_CAMPAIGNS);
        TriggerRequest body =
                TriggerRequest.read(RequestBody.read(request.getInputStream(), request::getHeader, maxBody), kind);
        try {
            return Accepted.of(trigger.fire(body.by(caller, kind)));
        } catch (DeclicException e) {
            throw body.named(problems.of(e)).exception();
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

        static Accepted of(AcceptedExecution execution) {
            String at = execution.acceptedAt().toString();
            String by = execution.clientId();
            return new Accepted(execution.executionId().value(), execution.requestId(), at, by, at, by);
        }
    }
}
