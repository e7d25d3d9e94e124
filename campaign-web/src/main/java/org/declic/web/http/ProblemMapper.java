package org.declic.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers whatever a resource or a filter throws with a problem. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int FIRST_ERROR = 400;

    private final Problems problems;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProblemMapper() {
        this(null);
    }

    @Inject
    public ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return failure instanceof WebApplicationException web
                        && web.getResponse().getStatus() < FIRST_ERROR
                ? web.getResponse()
                : problems.of(failure).response();
    }
}
