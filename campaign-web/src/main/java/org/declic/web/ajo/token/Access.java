package org.declic.web.ajo.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.declic.access.ApiClient;
import org.declic.access.KnownClients;
import org.declic.shared.Violations;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Decides from a request's headers who calls, and whether that client may act in the sandbox they name. */
@ApplicationScoped
public class Access {

    static final String API_KEY = "x-api-key";
    static final String ORGANISATION = "x-gw-ims-org-id";
    static final String SANDBOX = "x-sandbox-name";

    /** What a call of the execution API must carry besides the token. */
    public static final Set<String> EXECUTION = Set.of(API_KEY, ORGANISATION, SANDBOX);

    private static final String SCHEME = "bearer ";

    private final AccessTokens tokens;
    private final KnownClients clients;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Access() {
        this(null, null);
    }

    @Inject
    Access(AccessTokens tokens, KnownClients clients) {
        this.tokens = tokens;
        this.clients = clients;
    }

    /**
     * The caller.
     *
     * @param headers the value of a header of that name, or null
     * @param required the headers that must be there besides the token
     * @throws ProblemException if access is refused
     */
    public Caller caller(Function<String, @Nullable String> headers, Set<String> required) {
        ApiClient client = clients.find(tokens.clientOf(token(headers)))
                .orElseThrow(() -> Problem.of(ProblemCode.TOKEN_INVALID).exception());
        requireHeaders(headers, required);
        match(headers, API_KEY, client.id(), ProblemCode.WRONG_API_KEY);
        match(headers, ORGANISATION, client.sandbox().organisation(), ProblemCode.WRONG_ORGANISATION);
        match(headers, SANDBOX, client.sandbox().name(), ProblemCode.WRONG_SANDBOX);
        return new Caller(client);
    }

    private static String token(Function<String, @Nullable String> headers) {
        String authorization = headers.apply(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Problem.of(ProblemCode.TOKEN_MISSING)
                    .about(HttpHeaders.AUTHORIZATION, "must be: Bearer, a space, and the token")
                    .exception();
        }
        return authorization.substring(SCHEME.length()).strip();
    }

    private static void requireHeaders(Function<String, @Nullable String> headers, Set<String> required) {
        Violations violations = new Violations();
        required.stream()
                .filter(name -> Optional.ofNullable(headers.apply(name))
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .forEach(name -> violations.add(name, "this header is missing"));
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
    }

    private static void match(
            Function<String, @Nullable String> headers, String name, String expected, ProblemCode otherwise) {
        String value = headers.apply(name);
        if (value != null && !value.strip().equals(expected)) {
            throw Problem.of(otherwise)
                    .about(name, "is not that of the token's client")
                    .exception();
        }
    }
}
