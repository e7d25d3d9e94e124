package org.declic.web.profile.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import org.declic.access.Right;
import org.declic.profile.PushTokens;
import org.declic.shared.NotFoundException;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.RequestBody;

/**
 * The push tokens of people's devices, registered and removed by the backend of an app. Both take
 * {@code {namespace, userId, appID, platform, token}} and answer 204; a token stands in no address, for addresses are logged.
 */
@Path("push/tokens")
@ApplicationScoped
public class PushTokenResource {

    private static final int LARGEST_BODY = 16 * 1024;

    private final PushTokens tokens;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PushTokenResource() {
        this(null);
    }

    @Inject
    PushTokenResource(PushTokens tokens) {
        this.tokens = tokens;
    }

    /** Adds a device to a profile, which is created if nobody is known by that identity. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void register(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = editor(security);
        PushTokenRequest request = request(body, headers);
        tokens.register(caller.actor(), caller.sandboxId(), request.identity(), request.device());
    }

    /** Takes a device from a profile, which need not have it. */
    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    public void unregister(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = editor(security);
        PushTokenRequest request = request(body, headers);
        if (!tokens.unregister(caller.actor(), caller.sandboxId(), request.identity(), request.device())) {
            throw new NotFoundException(
                    "profile with",
                    request.identity().namespace() + " " + request.identity().userId());
        }
    }

    private static Caller editor(SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.EDIT_PROFILES);
        return caller;
    }

    private static PushTokenRequest request(InputStream body, HttpHeaders headers) throws IOException {
        return PushTokenRequest.read(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY));
    }
}
