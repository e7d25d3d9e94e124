package org.declic.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;

/** Ends the session of a user who was deactivated meanwhile, or whose password is another one by now. */
@WebFilter("/*")
public class ActiveUserFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String SIGNED_IN_AT = "org.declic.signed-in-at";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    /** Keeps when the user of the session proved who they are. */
    public static void noteSignIn(HttpSession session, Instant at) {
        session.setAttribute(SIGNED_IN_AT, at);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = !request.getRequestURI().startsWith(request.getContextPath() + RESOURCES);
        if (page && request.getUserPrincipal() != null && !isStillGood(request.getSession())) {
            end(request);
            new LocalAddress(request.getContextPath() + "/sign-in?expired=true").lead(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isStillGood(HttpSession session) {
        return session.getAttribute(SIGNED_IN_AT) instanceof Instant at
                && signedIn.isPresent()
                && !signedIn.getUser().passwordSetAt().isAfter(at);
    }

    private static void end(HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
