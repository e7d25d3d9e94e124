package org.declic.web.message;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.declic.outbox.CapturedMessage;
import org.declic.outbox.Outbox;
import org.declic.shared.MessageId;
import org.declic.web.shell.SignedIn;

/**
 * The HTML of a captured message, for a frame on its page.
 *
 * <p>It is an author's HTML with a caller's data: it runs no script, sends no form, fetches nothing from outside.
 */
@WebServlet("/outbox/content")
public class OutboxContentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Outbox outbox;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CapturedMessage> message = Optional.ofNullable(request.getParameter("id"))
                .flatMap(id -> outbox.find(signedIn.getSandboxId(), new MessageId(id)));
        if (message.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(message.get().body().html());
    }
}
