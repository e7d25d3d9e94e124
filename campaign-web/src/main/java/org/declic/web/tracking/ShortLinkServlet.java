package org.declic.web.tracking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.declic.execution.AcceptedMessage;
import org.declic.tracking.Interaction.Kind;
import org.declic.tracking.InteractionQueue;
import org.declic.tracking.MessageLinks;
import org.declic.tracking.MessageLinks.ShortLink;
import org.declic.tracking.SentContent;
import org.declic.tracking.SentMessages;

/**
 * The short links of SMS, {@code /t/s/{code}}: note the click and lead on. Where one leads stands nowhere; the SMS is rendered again
 * for it, so it leads nowhere that the SMS did not.
 *
 * <p>A link that we did not make, or that is older than 30 days or of somebody who is erased, is answered 404; while the record is
 * behind or the database is away 503. HEAD is not noted, nor is the way to unsubscribe.
 */
@WebServlet(MessageLinks.SHORT + "*")
public class ShortLinkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient MessageLinks links;
    private final transient SentMessages messages;
    private final transient SentContent content;
    private final transient InteractionQueue interactions;

    @Inject
    ShortLinkServlet(MessageLinks links, SentMessages messages, SentContent content, InteractionQueue interactions) {
        this.links = links;
        this.messages = messages;
        this.content = content;
        this.interactions = interactions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PublicAnswer.begin(response);
        Optional<ShortLink> link = Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .flatMap(links::readShort);
        if (link.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<AcceptedMessage> message = messages.find(link.get().messageId());
        if (message.isEmpty()) {
            PublicAnswer.without(messages.isErased(link.get().messageId()), response);
            return;
        }
        follow(message.get(), link.get(), request, response);
    }

    private void follow(
            AcceptedMessage message, ShortLink link, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> target = content.target(message, link);
        if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!request.getMethod().equals("HEAD") && !links.isOwn(target.get())) {
            interactions.note(message.messageId(), Kind.CLICK, target.get(), Machines.isOne(request));
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", target.get());
    }
}
