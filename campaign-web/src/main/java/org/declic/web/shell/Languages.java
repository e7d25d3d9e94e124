package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The switch between English and French. */
@Named
@RequestScoped
public class Languages {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final HttpServletRequest request;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Languages() {
        this(null);
    }

    @Inject
    public Languages(HttpServletRequest request) {
        this.request = request;
    }

    /** The page to come back to after switching. */
    public String getHere() {
        boolean sent = "POST".equals(request.getMethod());
        return (sent ? LocalAddress.formPage(request) : LocalAddress.current(request)).text();
    }

    /** Remembers the language and shows the same page in it; a language we do not speak is ignored. */
    public void speak(String language) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        if (Preferences.language(language).isPresent()) {
            external.addResponseCookie(
                    Preferences.LANGUAGE_COOKIE,
                    language,
                    Map.of("path", "/", "maxAge", A_YEAR, "httpOnly", true, "SameSite", "Lax"));
        }
        external.redirect(LocalAddress.of(request.getParameter("back"))
                .map(LocalAddress::text)
                .orElse(request.getContextPath() + "/"));
    }
}
