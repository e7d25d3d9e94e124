package org.declic.web.profile.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.declic.access.Right;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.profile.ProfileUpserts;
import org.declic.profile.Profiles;
import org.declic.profile.UpsertResult;
import org.declic.profile.UpsertedProfile;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.ProblemException;
import org.declic.web.http.Problems;
import org.declic.web.http.RequestBody;
import org.declic.web.profile.api.ProfileAnswer.Result;
import org.declic.web.profile.api.ProfileAnswer.Results;
import org.jspecify.annotations.Nullable;

/** Profiles: looked up by an identity; created and changed, one or many at once. */
@Path("profiles")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProfileResource {

    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private final Profiles profiles;
    private final ProfileUpserts upserts;
    private final Problems problems;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProfileResource() {
        this(null, null, null);
    }

    @Inject
    ProfileResource(Profiles profiles, ProfileUpserts upserts, Problems problems) {
        this.profiles = profiles;
        this.upserts = upserts;
        this.problems = problems;
    }

    /** The profile that is known by an identity. */
    @GET
    public ProfileAnswer profile(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("userId") @Nullable String userId,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        Identity identity = IdentityQuery.of(namespace, userId);
        return profiles.details(caller.sandboxId(), identity)
                .map(ProfileAnswer::of)
                .orElseThrow(() -> IdentityQuery.unknown(identity));
    }

    /** Creates a profile when none of its identities is known, else changes the one that they belong to. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response upsert(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_PROFILES);
        ProfileDraft draft = ProfileRequest.one(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY));
        UpsertedProfile written = upserts.upsert(caller.actor(), caller.sandboxId(), draft);
        return Response.status(written.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ProfileAnswer.of(written.details()))
                .build();
    }

    /** The same for many; each has a result of its own. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Results upsertAll(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_PROFILES);
        List<?> batch = ProfileRequest.batch(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY));
        Map<Integer, Result> results = new TreeMap<>();
        List<Integer> places = new ArrayList<>();
        List<ProfileDraft> drafts = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            try {
                drafts.add(ProfileRequest.draft(batch.get(i)));
                places.add(i);
            } catch (ProblemException e) {
                results.put(i, Result.of(e.problem()));
            }
        }
        List<UpsertResult> written = upserts.upsertAll(caller.actor(), caller.sandboxId(), drafts);
        for (int i = 0; i < written.size(); i++) {
            results.put(places.get(i), result(written.get(i)));
        }
        return new Results(List.copyOf(results.values()));
    }

    private Result result(UpsertResult upsert) {
        return upsert.match(Result::of, failure -> Result.of(problems.of(failure)));
    }
}
