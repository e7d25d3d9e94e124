package org.declic.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.declic.web.http.TrustedProxies;
import org.declic.web.shell.ActiveUserFilter;
import org.declic.web.shell.Texts;

/** The password of somebody who is signed in, asked for once more. Guesses are throttled with those of signing in. */
@RequestScoped
class PresentPassword {

    private final IdentityStoreHandler identities;
    private final SignInThrottle throttle;
    private final TrustedProxies proxies;
    private final HttpServletRequest request;
    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PresentPassword() {
        this(null, null, null, null, null);
    }

    @Inject
    PresentPassword(
            IdentityStoreHandler identities,
            SignInThrottle throttle,
            TrustedProxies proxies,
            HttpServletRequest request,
            Texts texts) {
        this.identities = identities;
        this.throttle = throttle;
        this.proxies = proxies;
        this.request = request;
        this.texts = texts;
    }

    /** Lets the session go on whose user has another password since {@code at}. */
    void replaced(Instant at) {
        ActiveUserFilter.noteSignIn(request.getSession(), at);
    }

    /** Why {@code password} is not taken for that of the user with that name; empty if it is. */
    Optional<String> refusal(String name, String password) {
        String address = proxies.callerOf(request);
        Optional<Duration> wait = throttle.begin(name, address);
        if (wait.isPresent()) {
            return Optional.of(
                    texts.get(SignInView.BUNDLE, "signin.wait", wait.get().toSeconds() + 1));
        }
        if (identities.validate(new UsernamePasswordCredential(name, password)).getStatus() != Status.VALID) {
            return Optional.of(texts.get(PasswordView.BUNDLE, "own.wrong"));
        }
        throttle.succeeded(name, address);
        return Optional.empty();
    }
}
