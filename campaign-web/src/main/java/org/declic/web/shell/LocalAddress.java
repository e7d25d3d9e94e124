package org.declic.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page on this server: an absolute path with its query, never another host.
 *
 * <p>Whatever comes from outside and is redirected to goes through here.
 */
public record LocalAddress(String text) {

    private static final int LONGEST = 2000;

    /** The address in {@code text}, when it is one and stays on this server. */
    public static Optional<LocalAddress> of(@Nullable String text) {
        return text != null && isLocal(text) ? Optional.of(new LocalAddress(text)) : Optional.empty();
    }

    /** The page that the browser shows, also when it was forwarded to another. */
    public static LocalAddress current(HttpServletRequest request) {
        Object before = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElseGet(() -> request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        String path = before instanceof String uri ? uri : request.getRequestURI();
        String query = before instanceof String ? null : request.getQueryString();
        return of(path + (query == null ? "" : "?" + query)).orElseGet(() -> new LocalAddress("/"));
    }

    /** The page whose form was sent, as far as the browser tells, else the address of the form. */
    public static LocalAddress formPage(HttpServletRequest request) {
        String referrer = request.getHeader("Referer");
        String own = request.getScheme() + "://" + request.getHeader("Host") + "/";
        return Optional.ofNullable(referrer)
                .filter(text -> text.startsWith(own))
                .flatMap(text -> of(text.substring(own.length() - 1)))
                .orElseGet(() -> of(request.getRequestURI()).orElseGet(() -> new LocalAddress("/")));
    }

    /** As the value of a parameter. */
    public String encoded() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Leads the browser there, also where Faces' script asked, which cannot follow a redirect. */
    public void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.sendRedirect(text);
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                        + text.replace("&", "&amp;")
                        + "\"></redirect></partial-response>");
    }

    private static boolean isLocal(String text) {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        if (!plain || text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//")) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
