package org.declic.web.profile.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.declic.access.Right;
import org.declic.privacy.PersonDocument;
import org.declic.privacy.PersonalData;
import org.declic.web.ajo.token.Caller;
import org.jspecify.annotations.Nullable;

/** All that is kept of a person, given out and erased; for administrators only. */
@Path("profiles")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PersonalDataResource {

    private final PersonalData data;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PersonalDataResource() {
        this(null);
    }

    @Inject
    PersonalDataResource(PersonalData data) {
        this.data = data;
    }

    /** All that is kept of whoever is known by an identity, for them to have; no cache keeps it. */
    @GET
    @Path("export")
    public Response export(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("userId") @Nullable String userId,
            @Context SecurityContext security) {
        Caller caller = administrator(security);
        PersonDocument document = data.export(caller.actor(), caller.sandboxId(), IdentityQuery.of(namespace, userId));
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Erases it; once more is answered 404, unless something was recorded meanwhile. */
    @DELETE
    public void erase(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("userId") @Nullable String userId,
            @Context SecurityContext security) {
        Caller caller = administrator(security);
        data.erase(caller.actor(), caller.sandboxId(), IdentityQuery.of(namespace, userId));
    }

    /** The right comes before the parameters, as everywhere. */
    private static Caller administrator(SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.ADMINISTER);
        return caller;
    }
}
