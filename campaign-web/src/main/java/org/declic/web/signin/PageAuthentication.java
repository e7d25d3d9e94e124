package org.declic.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.DatabaseIdentityStoreDefinition;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.declic.web.shell.ActiveUserFilter;
import org.declic.web.shell.LocalAddress;

/**
 * How people sign in: with a name and a password on the page {@code /sign-in}, once for a session.
 *
 * <p>Not Jakarta Security's own form mechanism: that one keeps the page asked for in the session, so it is lost with it,
 * and answers an Ajax request of an expired session with a redirect that Faces' script cannot follow. Nor its
 * {@code @AutoApplySession}: Payara loses the roles of a session while other calls come in, and answers 403
 * (payara/Payara#6145).
 */
@DatabaseIdentityStoreDefinition(
        dataSourceLookup = "java:app/jdbc/declic",
        callerQuery = "select password_hash from app_user where name = ? and active = true",
        groupsQuery = "select role from app_user where name = ? and active = true",
        hashAlgorithmParameters = "${passwordParameters.values}")
@ApplicationScoped
public class PageAuthentication implements HttpAuthenticationMechanism {

    private static final String CALLER = Caller.class.getName();

    private final IdentityStoreHandler identities;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PageAuthentication() {
        this(null, null);
    }

    @Inject
    public PageAuthentication(IdentityStoreHandler identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext message)
            throws AuthenticationException {
        Credential credential = message.getAuthParameters().getCredential();
        if (credential != null) {
            CredentialValidationResult result = identities.validate(credential);
            if (result.getStatus() == Status.VALID) {
                HttpSession session = request.getSession();
                session.setAttribute(CALLER, Caller.of(result));
                ActiveUserFilter.noteSignIn(session, clock.instant());
            }
            return message.notifyContainerAboutLogin(result);
        }
        Optional<Caller> caller = caller(request);
        if (caller.isPresent()) {
            return message.notifyContainerAboutLogin(
                    caller.get().name(), caller.get().groups());
        }
        if (message.isProtected()) {
            return askToSignIn(request, response);
        }
        return message.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CALLER);
        }
        message.cleanClientSubject();
    }

    private static Optional<Caller> caller(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Caller) session.getAttribute(CALLER));
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        boolean form = !"GET".equals(request.getMethod());
        boolean expired = form || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
        LocalAddress page = form ? LocalAddress.formPage(request) : LocalAddress.current(request);
        String address =
                request.getContextPath() + "/sign-in?" + (expired ? "expired=true&" : "") + "to=" + page.encoded();
        try {
            new LocalAddress(address).lead(request, response);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Who signed in, as the session keeps it. */
    private record Caller(String name, Set<String> groups) implements Serializable {

        static Caller of(CredentialValidationResult result) {
            return new Caller(result.getCallerPrincipal().getName(), Set.copyOf(result.getCallerGroups()));
        }
    }
}
