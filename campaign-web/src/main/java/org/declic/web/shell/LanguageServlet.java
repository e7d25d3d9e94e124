package org.declic.web.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers a language in a cookie and shows the page again.
 *
 * <p>No Faces page, so that it works on error pages, too, and after the session has ended. A form on another site is
 * refused by what browsers say about where a request comes from.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String origin = request.getHeader("Sec-Fetch-Site");
        Optional<Locale> language =
                Optional.ofNullable(request.getParameter("language")).flatMap(Preferences::language);
        if (language.isEmpty() || (origin != null && !OWN.contains(origin))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.addCookie(cookie(language.get(), request));
        response.sendRedirect(LocalAddress.of(request.getParameter("back"))
                .map(LocalAddress::text)
                .orElse(request.getContextPath() + "/"));
    }

    private static Cookie cookie(Locale language, HttpServletRequest request) {
        Cookie cookie = new Cookie(Preferences.LANGUAGE_COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
