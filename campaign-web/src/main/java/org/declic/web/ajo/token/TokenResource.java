package org.declic.web.ajo.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.declic.access.ApiClient;
import org.declic.access.ApiClients;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.TrustedProxies;

/** Issues access tokens, as Adobe's identity service does for server-to-server clients. */
@Path("token/v3")
@ApplicationScoped
public class TokenResource {

    private static final int LARGEST_FORM = 16 * 1024;
    private static final int SECRETS_AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 2;

    /** A secret's check is slow on purpose; more at once would take the processors from the triggers. */
    private final Semaphore checks = new Semaphore(SECRETS_AT_ONCE);

    private final ApiClients clients;
    private final AccessTokens tokens;
    private final FailedAttempts failures;
    private final TrustedProxies proxies;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected TokenResource() {
        this(null, null, null, null);
    }

    @Inject
    TokenResource(ApiClients clients, AccessTokens tokens, FailedAttempts failures, TrustedProxies proxies) {
        this.clients = clients;
        this.tokens = tokens;
        this.failures = failures;
        this.proxies = proxies;
    }

    /** A token for the client whose id and secret the form has. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response issue(InputStream body, @Context HttpServletRequest request) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_FORM + 1);
        if (bytes.length > LARGEST_FORM) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE).exception();
        }
        AccessTokens.Issued issued = tokens.issue(authenticate(TokenForm.read(bytes), proxies.callerOf(request)));
        return Response.ok(new Token(issued.token(), "bearer", issued.seconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    private ApiClient authenticate(TokenForm form, String address) {
        Optional<Duration> pause = failures.pause(form.clientId(), address);
        if (pause.isPresent()) {
            throw tooMany((int) pause.get().toSeconds() + 1);
        }

        Optional<ApiClient> client = check(form);
        if (client.isEmpty()) {
            failures.add(form.clientId(), address);
            throw Problem.of(ProblemCode.CLIENT_REFUSED).exception();
        }
        failures.clear(form.clientId(), address);
        return client.get();
    }

    private Optional<ApiClient> check(TokenForm form) {
        acquire();
        try {
            return clients.authenticate(form.clientId(), form.clientSecret().toCharArray());
        } finally {
            checks.release();
        }
    }

    private void acquire() {
        try {
            if (!checks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw tooMany(PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany(PATIENCE_SECONDS);
        }
    }

    private static ProblemException tooMany(int seconds) {
        return Problem.of(ProblemCode.TOO_MANY_ATTEMPTS).retryAfter(seconds).exception();
    }

    /** The answer, in the words of OAuth 2. */
    public record Token(
            @JsonProperty("access_token") String token,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") long seconds) {}
}
