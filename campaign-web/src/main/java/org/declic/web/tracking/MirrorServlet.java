package org.declic.web.tracking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.declic.content.RenderedEmail;
import org.declic.execution.AcceptedMessage;
import org.declic.shared.MessageId;
import org.declic.tracking.Interaction;
import org.declic.tracking.InteractionQueue;
import org.declic.tracking.MessageLinks;
import org.declic.tracking.SentContent;
import org.declic.tracking.SentMessages;
import org.owasp.encoder.Encode;

/**
 * The mirror page of an email, {@code /t/m/{message}/{signature}}: shows it in the browser, rendered again, without tracking. What
 * was authored is hostile: it runs no script, sends no form and asks for nothing but images.
 *
 * <p>A link that we did not make, or of an email that is older than 90 days or of somebody who is erased, is answered 404; while the
 * record is behind or the database is away 503.
 */
@WebServlet(MessageLinks.MIRROR + "*")
public class MirrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; img-src 'self' https: http: data:;"
            + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private final transient MessageLinks links;
    private final transient SentMessages messages;
    private final transient SentContent content;
    private final transient InteractionQueue interactions;

    @Inject
    MirrorServlet(MessageLinks links, SentMessages messages, SentContent content, InteractionQueue interactions) {
        this.links = links;
        this.messages = messages;
        this.content = content;
        this.interactions = interactions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PublicAnswer.begin(response);
        String rest = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<MessageId> messageId = links.read(MessageLinks.MIRROR, rest);
        if (messageId.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<AcceptedMessage> message = messages.find(messageId.get());
        if (message.isEmpty()) {
            PublicAnswer.without(messages.isErased(messageId.get()), response);
            return;
        }
        Optional<RenderedEmail> email = content.email(message.get());
        if (email.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!request.getMethod().equals("HEAD")) {
            interactions.note(messageId.get(), Interaction.Kind.MIRROR, "", Machines.isOne(request));
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(document(email.get()));
    }

    private static String document(RenderedEmail email) {
        return email.html().isBlank()
                ? "<!DOCTYPE html><title>" + Encode.forHtmlContent(email.subject())
                        + "</title><pre style=\"white-space:pre-wrap\">" + Encode.forHtmlContent(email.text())
                        + "</pre>"
                : email.html();
    }
}
