package org.declic.web.audience.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Optional;
import org.declic.access.Right;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.audience.condition.Conditions;
import org.declic.profile.Identity;
import org.declic.shared.StorableText;
import org.declic.shared.Violations;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.JsonObject;
import org.declic.web.http.PageQuery;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.RequestBody;
import org.declic.web.http.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Stored audiences and who is in them. {@code {"name": …}} is a list, whose members come by imports ({@link ImportResource});
 * {@code {"name": …, "conditions": …}}, with {@link Conditions}, has as members those of whom they are true.
 */
@Path("audiences")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AudienceResource {

    private static final int LARGEST_BODY = 256 * 1024;
    private static final int LONGEST_NAME = 1000; // the domain says how long it may be
    private static final String NAME = "name";
    private static final String CONDITIONS = "conditions";

    private final Audiences audiences;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceResource() {
        this(null);
    }

    @Inject
    AudienceResource(Audiences audiences) {
        this.audiences = audiences;
    }

    /** Audiences, the newest first. */
    @GET
    public Record list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        PageQuery query = PageQuery.of(after, limit);
        return AudienceAnswer.AudienceList.of(
                audiences.page(viewer(security).sandboxId(), query.after(), query.limit()));
    }

    /** Creates one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = editor(security);
        Violations violations = new Violations();
        JsonObject request = request(body, headers, violations).only(NAME, CONDITIONS);
        String name = request.required(NAME, LONGEST_NAME);
        Optional<Conditions> conditions = ConditionsReader.read(request);
        require(violations);
        Audience created = conditions
                .map(each -> audiences.create(caller.actor(), caller.sandboxId(), name, each))
                .orElseGet(() -> audiences.create(caller.actor(), caller.sandboxId(), name));
        return Response.status(Response.Status.CREATED)
                .entity(AudienceAnswer.of(created))
                .build();
    }

    /** Of how many people {@code {"conditions": …}} are true now; nothing is stored. */
    @POST
    @Path("count")
    @Consumes(MediaType.APPLICATION_JSON)
    public Record count(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = viewer(security);
        Violations violations = new Violations();
        JsonObject request = request(body, headers, violations).only(CONDITIONS);
        Optional<Conditions> conditions = ConditionsReader.read(request);
        if (conditions.isEmpty()) {
            request.violate(CONDITIONS, "is missing");
        }
        require(violations);
        return new AudienceAnswer.CountAnswer(audiences.count(caller.sandboxId(), conditions.orElseThrow()));
    }

    /** One audience. */
    @GET
    @Path("{id}")
    public Record audience(@PathParam("id") String id, @Context SecurityContext security) {
        return AudienceAnswer.of(audiences.get(viewer(security).sandboxId(), id));
    }

    /** Gives it another name, or other conditions, or both. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Record change(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        Caller caller = editor(security);
        Violations violations = new Violations();
        JsonObject request = request(body, headers, violations).only(NAME, CONDITIONS);
        Optional<String> name = request.text(NAME, LONGEST_NAME);
        Optional<Conditions> conditions = ConditionsReader.read(request);
        if (name.isEmpty() && conditions.isEmpty()) {
            request.violate(NAME, "is missing");
        }
        require(violations);
        return AudienceAnswer.of(audiences.change(caller.actor(), caller.sandboxId(), id, name, conditions));
    }

    /** Deletes it, not the profiles of its members. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = editor(security);
        audiences.delete(caller.actor(), caller.sandboxId(), id);
    }

    /** Members whom somebody knows in a namespace, in the order of their profiles' ids. */
    @GET
    @Path("{id}/members")
    public Record members(
            @PathParam("id") String id,
            @QueryParam("namespace") @DefaultValue("email") String namespace,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        Caller caller = viewer(security);
        PageQuery query = PageQuery.of(after, limit);
        if (!Identity.isNamespace(namespace)) {
            throw refused("namespace", "must be a name of letters, digits, - and _");
        }
        String last = query.after().orElse("");
        if (!StorableText.isStorable(last)) {
            throw refused("after", "must be the next of the page before");
        }
        audiences.get(caller.sandboxId(), id);
        return AudienceAnswer.MemberList.of(
                audiences.nextMembers(caller.sandboxId(), id, namespace, last, query.limit()), query.limit());
    }

    private static RuntimeException refused(String parameter, String problem) {
        return Problem.of(ProblemCode.INVALID_REQUEST).about(parameter, problem).exception();
    }

    private static JsonObject request(InputStream body, HttpHeaders headers, Violations violations) throws IOException {
        return JsonObject.body(
                StrictJson.parse(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY)), violations);
    }

    private static void require(Violations violations) {
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
    }

    private static Caller viewer(SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return caller;
    }

    private static Caller editor(SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_PROFILES);
        return caller;
    }
}
