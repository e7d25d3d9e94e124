package org.declic.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.declic.web.http.TrustedProxies;
import org.declic.web.shell.LocalAddress;
import org.declic.web.shell.Texts;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInView {

    static final String BUNDLE = "org.declic.web.shell.Shell";

    private final SecurityContext security;
    private final SignInThrottle throttle;
    private final TrustedProxies proxies;
    private final DecoyHash decoy;
    private final Texts texts;

    private String name = "";
    private String password = "";
    private String to = "";

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SignInView() {
        this(null, null, null, null, null);
    }

    @Inject
    SignInView(
            SecurityContext security, SignInThrottle throttle, TrustedProxies proxies, DecoyHash decoy, Texts texts) {
        this.security = security;
        this.throttle = throttle;
        this.proxies = proxies;
        this.decoy = decoy;
        this.texts = texts;
    }

    /** Who is signed in already goes on to the page asked for. */
    public void skip() throws IOException {
        if (request().getUserPrincipal() != null) {
            goOn();
        }
    }

    /** Checks name and password and goes on to the page asked for. */
    public void signIn() throws IOException {
        String address = proxies.callerOf(request());
        Optional<Duration> wait = throttle.begin(name, address);
        if (wait.isPresent()) {
            texts.warn(BUNDLE, "signin.wait", wait.get().toSeconds() + 1);
        } else if (authenticate() == AuthenticationStatus.SUCCESS) {
            throttle.succeeded(name, address);
            request().changeSessionId();
            goOn();
        } else {
            decoy.spendTime(name, password);
            texts.warn(BUNDLE, "signin.wrong");
        }
    }

    private AuthenticationStatus authenticate() {
        return security.authenticate(
                request(),
                (HttpServletResponse) external().getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password)));
    }

    private void goOn() throws IOException {
        String root = request().getContextPath();
        String address = LocalAddress.of(to)
                .map(LocalAddress::text)
                .filter(page -> page.startsWith(root + "/"))
                .orElse(root + "/campaigns");
        external().redirect(address);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** The user name typed. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The page asked for. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
