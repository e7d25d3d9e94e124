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

/** Guards the management API: token and client id must fit together, and organisation and sandbox where they are named. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ManagementAccessFilter implements ContainerRequestFilter {

    private static final Set<String> REQUIRED = Set.of(Access.API_KEY);

    private final Access access;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ManagementAccessFilter() {
        this(null);
    }

    @Inject
    ManagementAccessFilter(Access access) {
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        access.caller(request::getHeaderString, REQUIRED).identify(request);
    }
}
