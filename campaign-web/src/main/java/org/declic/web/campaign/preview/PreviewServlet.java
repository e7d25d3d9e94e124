package org.declic.web.campaign.preview;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the preview frame its document: authored, so hostile, HTML that runs no script, sends no form and asks for
 * nothing but images.
 */
@WebServlet("/campaigns/preview")
public class PreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; img-src 'self' https: http: data:;"
            + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    @SuppressWarnings("NullAway.Init")
    @Inject
    private transient Previews previews;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Preview> preview = key(request.getParameter("key")).flatMap(previews::find);
        if (preview.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }

        boolean dark = "true".equals(request.getParameter("dark"));
        boolean text = "text".equals(request.getParameter("part"));
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(text ? preview.get().textDocument(dark) : preview.get().htmlDocument(dark));
    }

    private static Optional<String> key(@Nullable String parameter) {
        return Optional.ofNullable(parameter);
    }
}
