package org.declic.web.tracking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.declic.shared.MessageId;
import org.declic.tracking.Interaction.Kind;
import org.declic.tracking.InteractionQueue;
import org.declic.tracking.MessageLinks;

/**
 * Opens, {@code /t/o/{message}/{signature}}, answered with a picture of one point; clicks,
 * {@code /t/c/{message}/{signature}?u=…}, answered with the way on. What was done is queued for the recorder; neither the picture
 * nor the way on waits for that, and both come while the database is away. HEAD tells nothing of anybody and is not noted.
 *
 * <p>A link that we did not make leads nowhere: 404.
 */
@WebServlet({MessageLinks.OPEN + "*", MessageLinks.CLICK + "*"})
public class TrackingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final byte[] POINT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final transient MessageLinks links;
    private final transient InteractionQueue interactions;

    @Inject
    TrackingServlet(MessageLinks links, InteractionQueue interactions) {
        this.links = links;
        this.interactions = interactions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String rest = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        PublicAnswer.begin(response);
        if (request.getServletPath().startsWith(MessageLinks.OPEN.substring(0, MessageLinks.OPEN.length() - 1))) {
            open(links.read(MessageLinks.OPEN, rest), request, response);
        } else {
            String target = Optional.ofNullable(request.getParameter("u")).orElse("");
            click(links.readClick(rest, target), target, request, response);
        }
    }

    private void open(Optional<MessageId> messageId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (messageId.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        note(messageId.get(), Kind.OPEN, "", request);
        response.setContentType("image/gif");
        response.setContentLength(POINT.length);
        response.getOutputStream().write(POINT);
    }

    private void click(
            Optional<MessageId> messageId, String target, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (messageId.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        note(messageId.get(), Kind.CLICK, target, request);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", target);
    }

    private void note(MessageId messageId, Kind kind, String url, HttpServletRequest request) {
        if (!request.getMethod().equals("HEAD")) {
            interactions.note(messageId, kind, url, Machines.isOne(request));
        }
    }
}
