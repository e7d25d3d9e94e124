package org.declic.web.consent.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import org.declic.access.Right;
import org.declic.consent.list.AddressLists;
import org.declic.shared.Violations;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.RequestBody;
import org.declic.web.http.StrictJson;

/**
 * Whether the allowed list of a sandbox is in force: {@code {"inForce": true}}. Then only who is on it gets email, and nobody
 * while it is empty. What is on it: {@code /ajo/config/suppression/addresses?type=allowed}.
 */
@Path("allowed-list")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AllowedListResource {

    private static final int LARGEST_BODY = 1024;
    private static final String IN_FORCE = "inForce";

    private final AddressLists lists;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AllowedListResource() {
        this(null);
    }

    @Inject
    AllowedListResource(AddressLists lists) {
        this.lists = lists;
    }

    /** Whether it is. */
    @GET
    public Record inForce(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return new AllowedList(lists.isAllowedListInForce(caller.sandboxId()));
    }

    /** Puts it in force or takes it out; administrators only. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Record enforce(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.ADMINISTER);
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(
                        StrictJson.parse(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY)), violations)
                .only(IN_FORCE);
        boolean inForce = json.flag(IN_FORCE);
        if (!json.has(IN_FORCE)) {
            json.violate(IN_FORCE, "is missing");
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        lists.enforceAllowedList(caller.actor(), caller.sandboxId(), inForce);
        return new AllowedList(inForce);
    }

    private record AllowedList(boolean inForce) {}
}
