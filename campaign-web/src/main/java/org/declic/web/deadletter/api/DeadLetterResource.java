package org.declic.web.deadletter.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.access.Right;
import org.declic.deadletter.DeadLetterFilter;
import org.declic.deadletter.DeadLetterReplay;
import org.declic.deadletter.DeadLetterState;
import org.declic.deadletter.DeadLetters;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.PageQuery;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Dead letters, for administrators: those of the sandbox, and those whose sandbox cannot be read. */
@Path("dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DeadLetterResource {

    private final DeadLetters letters;
    private final DeadLetterReplay replay;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeadLetterResource() {
        this(null, null);
    }

    @Inject
    DeadLetterResource(DeadLetters letters, DeadLetterReplay replay) {
        this.letters = letters;
        this.replay = replay;
    }

    /** Dead letters, newest first; {@code group} is the fingerprint of a cause. */
    @GET
    public DeadLetterAnswer.DeadLetters list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("group") @Nullable String group,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext security) {
        Caller caller = administrator(security);
        PageQuery query = PageQuery.of(after, limit);
        DeadLetterFilter filter = new DeadLetterFilter(states(state), group == null ? "" : group);
        return DeadLetterAnswer.DeadLetters.of(letters.page(caller.sandboxId(), filter, query.after(), query.limit()));
    }

    /** Open dead letters by like causes. */
    @GET
    @Path("groups")
    public DeadLetterAnswer.Groups groups(@Context SecurityContext security) {
        return DeadLetterAnswer.Groups.of(letters.groups(administrator(security).sandboxId()));
    }

    /** One dead letter, with what it is about. */
    @GET
    @Path("{id}")
    public DeadLetterAnswer.Details letter(@PathParam("id") String id, @Context SecurityContext security) {
        return details(administrator(security), id);
    }

    /** Puts it back on its queue. */
    @POST
    @Path("{id}/replay")
    public DeadLetterAnswer.Details replay(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = administrator(security);
        replay.replay(caller.actor(), caller.sandboxId(), id);
        return details(caller, id);
    }

    /** Drops what it says. */
    @POST
    @Path("{id}/discard")
    public DeadLetterAnswer.Details discard(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = administrator(security);
        letters.discard(caller.actor(), caller.sandboxId(), id);
        return details(caller, id);
    }

    /** Puts the open ones of a group back on their queue; at most 10,000, so again until it says 0. */
    @POST
    @Path("groups/{group}/replay")
    public DeadLetterAnswer.Handled replayGroup(@PathParam("group") String group, @Context SecurityContext security) {
        Caller caller = administrator(security);
        return new DeadLetterAnswer.Handled(replay.replayGroup(caller.actor(), caller.sandboxId(), group));
    }

    /** Drops what the open ones of a group say. */
    @POST
    @Path("groups/{group}/discard")
    public DeadLetterAnswer.Handled discardGroup(@PathParam("group") String group, @Context SecurityContext security) {
        Caller caller = administrator(security);
        return new DeadLetterAnswer.Handled(letters.discardGroup(caller.actor(), caller.sandboxId(), group));
    }

    private static Caller administrator(SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.ADMINISTER);
        return caller;
    }

    private DeadLetterAnswer.Details details(Caller caller, String id) {
        return DeadLetterAnswer.Details.of(letters.get(caller.sandboxId(), id));
    }

    private static Set<DeadLetterState> states(@Nullable String name) {
        if (name == null) {
            return Set.of();
        }
        return Arrays.stream(DeadLetterState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Problem.of(ProblemCode.INVALID_REQUEST)
                        .about("state", "must be one of " + names())
                        .exception());
    }

    private static String names() {
        return Arrays.stream(DeadLetterState.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
