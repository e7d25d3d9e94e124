package org.declic.web.consent.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.channel.Channel;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentPolicy;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;
import org.declic.shared.NotFoundException;
import org.declic.shared.Violations;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.RequestBody;
import org.declic.web.http.StrictJson;

/** Who agreed to marketing: asked by address or person, told one or many at once; and what counts for those who never chose. */
@Path("consents")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConsentResource {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final String MISSING = "missing";

    private final Consents consents;
    private final Profiles profiles;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ConsentResource() {
        this(null, null, null);
    }

    @Inject
    ConsentResource(Consents consents, Profiles profiles, Clock clock) {
        this.consents = consents;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Whether an address or a person may get marketing by a channel, and what they chose: {@code ?channel=email&address=…}, or
     * {@code &namespace=…&userId=…}.
     */
    @GET
    public ConsentAnswer consent(
            @QueryParam("channel") @DefaultValue("email") String channelWord,
            @QueryParam("address") @DefaultValue("") String address,
            @QueryParam("namespace") @DefaultValue("") String namespace,
            @QueryParam("userId") @DefaultValue("") String userId,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        Channel channel = channel(channelWord);
        Optional<String> profileId = userId.isEmpty()
                ? Optional.empty()
                : Optional.of(profiles.findId(caller.sandboxId(), new Identity(namespace, userId))
                        .orElseThrow(() -> new NotFoundException("profile with", namespace + " " + userId)));
        ConsentSubject subject = profileId
                .map(id -> ConsentSubject.person(caller.sandboxId(), channel, id))
                .or(() -> ConsentSubject.address(caller.sandboxId(), channel, address))
                .orElseThrow(() -> refusal("address", "is no address of that channel"));
        return ConsentAnswer.of(
                consents.decide(caller.sandboxId(), channel, address, profileId), consents.history(subject));
    }

    private static Channel channel(String word) {
        return Arrays.stream(Channel.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> refusal("channel", "must be one of " + Arrays.toString(Channel.values())));
    }

    private static RuntimeException refusal(String field, String message) {
        Violations violations = new Violations();
        violations.add(field, message);
        return Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
    }

    /** Keeps choices, all or none. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void add(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_PROFILES);
        ConsentRequest request = new ConsentRequest(
                caller.sandboxId(), clock.instant(), identity -> profiles.findId(caller.sandboxId(), identity));
        List<ConsentChange> changes = request.read(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY));
        consents.add(caller.actor(), changes);
    }

    /** What counts for those who never chose: {@code {"missing": "granted"}}. */
    @GET
    @Path("policy")
    public Record policy(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        return new Policy(consents.policy(caller.sandboxId()).word());
    }

    /** Decides on those, {@code granted} or {@code required}; administrators only. */
    @PUT
    @Path("policy")
    @Consumes(MediaType.APPLICATION_JSON)
    public Record change(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.ADMINISTER);
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(
                        StrictJson.parse(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY)), violations)
                .only(MISSING);
        String word = json.required(MISSING, ConsentChange.LONGEST_REMARK);
        Optional<ConsentPolicy> policy = Arrays.stream(ConsentPolicy.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (policy.isEmpty() && !word.isEmpty()) {
            json.violate(MISSING, "must be granted or required");
        }
        if (policy.isEmpty() || !violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        consents.change(caller.actor(), caller.sandboxId(), policy.get());
        return new Policy(word);
    }

    private record Policy(String missing) {}
}
