package org.declic.web.audit.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.declic.access.Right;
import org.declic.audit.AuditLog;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.PageQuery;

/** The audit log, for administrators: the entries of the sandbox, and those that belong to none. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditResource {

    private final AuditLog log;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AuditResource() {
        this(null);
    }

    @Inject
    AuditResource(AuditLog log) {
        this.log = log;
    }

    /** Entries that meet every parameter given, newest first: see {@link AuditQuery}. */
    @GET
    public AuditAnswer.Entries list(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.ADMINISTER);
        var parameters = uri.getQueryParameters();
        PageQuery page = PageQuery.of(parameters.getFirst("after"), parameters.getFirst("limit"));
        return AuditAnswer.Entries.of(
                log.page(caller.sandboxId(), AuditQuery.filter(parameters), page.after(), page.limit()));
    }
}
