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

/** Ends the session of a user who was deactivated meanwhile. */
@WebFilter("/*")
public class ActiveUserFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = !request.getRequestURI().startsWith(request.getContextPath() + RESOURCES);
        if (page && request.getUserPrincipal() != null && !signedIn.isPresent()) {
            end(request);
            new LocalAddress(request.getContextPath() + "/sign-in?expired=true").lead(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
