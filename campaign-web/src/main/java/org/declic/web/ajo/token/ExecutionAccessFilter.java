package org.declic.web.ajo.token;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Guards the AJO-compatible API: token, client id, organisation and sandbox must fit together. The health check names no
 * sandbox, as in Adobe's contract.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ExecutionAccessFilter implements ContainerRequestFilter {

    private static final String HEALTH = "im/health";
    private static final Set<String> FOR_HEALTH = Set.of(Access.API_KEY, Access.ORGANISATION);

    private final Access access;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ExecutionAccessFilter() {
        this(null);
    }

    @Inject
    ExecutionAccessFilter(Access access) {
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean health = HEALTH.equals(request.getUriInfo().getPath());
        access.caller(request::getHeaderString, health ? FOR_HEALTH : Access.EXECUTION)
                .identify(request);
    }
}
