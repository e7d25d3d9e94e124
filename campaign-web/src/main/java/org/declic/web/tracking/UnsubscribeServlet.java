package org.declic.web.tracking;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.Consents;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.AcceptedMessage;
import org.declic.shared.MessageId;
import org.declic.tracking.Interaction;
import org.declic.tracking.InteractionQueue;
import org.declic.tracking.MessageLinks;
import org.declic.tracking.SentMessages;
import org.declic.web.shell.Preferences;

/**
 * Where recipients unsubscribe, {@code /t/u/{message}/{signature}}. GET shows a page and changes nothing, since mail scanners
 * follow every link; POST with {@code List-Unsubscribe=One-Click} is the button of a mail program (RFC 8058) and takes the
 * address off; any other POST is the form of the page, with {@code choice} and {@code level}.
 *
 * <p>A link that we did not make, or of somebody who is erased, is answered 404; while the record is behind or the database is away
 * 503. A mail program may not try again after that, so what it asks for is kept in the broker instead.
 */
@WebServlet(MessageLinks.UNSUBSCRIBE + "*")
@MultipartConfig(
        maxFileSize = 1024,
        maxRequestSize = 16 * 1024,
        fileSizeThreshold = 16 * 1024) // as RFC 8058 wants it sent
public class UnsubscribeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String ONE_CLICK = "One-Click";

    private final transient MessageLinks links;
    private final transient SentMessages messages;
    private final transient Subscriber.Finder subscribers;
    private final transient Consents consents;
    private final transient InteractionQueue interactions;

    @Inject
    UnsubscribeServlet(
            MessageLinks links,
            SentMessages messages,
            Subscriber.Finder subscribers,
            Consents consents,
            InteractionQueue interactions) {
        this.links = links;
        this.messages = messages;
        this.subscribers = subscribers;
        this.consents = consents;
        this.interactions = interactions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Subscriber> subscriber = subscriber(request, response);
        if (subscriber.isPresent()) {
            request.setAttribute(Subscriber.ATTRIBUTE, subscriber.get());
            subscriber.get().language().ifPresent(language -> Preferences.prefer(request, language));
            PublicAnswer.begin(response);
            show(request, response);
        }
    }

    /** Mail scanners come by the thousand: the session that Faces opens for its page ends with it. */
    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean known = request.getSession(false) != null;
        request.getRequestDispatcher("/WEB-INF/tracking/unsubscribe.xhtml").forward(request, response);
        HttpSession opened = request.getSession(false);
        if (!known && opened != null) {
            opened.invalidate();
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ONE_CLICK.equals(request.getParameter("List-Unsubscribe"))) {
            optOut(request, response);
            return;
        }
        Optional<Subscriber> subscriber = subscriber(request, response);
        if (subscriber.isEmpty()) {
            return;
        }
        Choice choice = "yes".equals(request.getParameter("choice")) ? Choice.YES : Choice.NO;
        choose(subscriber.get(), choice, "channel".equals(request.getParameter("level")), ConsentSource.PAGE);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + "?done=" + choice.word());
    }

    private void optOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = message(request).map(this::optOut).orElse(HttpServletResponse.SC_NOT_FOUND);
        if (status == HttpServletResponse.SC_OK) {
            response.setStatus(status);
        } else {
            PublicAnswer.without(status == HttpServletResponse.SC_NOT_FOUND, response);
        }
    }

    private int optOut(MessageId messageId) {
        try {
            Optional<Subscriber> subscriber = messages.find(messageId).map(subscribers::of);
            if (subscriber.isPresent()) {
                choose(subscriber.get(), Choice.NO, false, ConsentSource.ONE_CLICK);
                return HttpServletResponse.SC_OK;
            }
            if (messages.isErased(messageId)) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
        } catch (RuntimeException e) {
            if (!DatabaseUnavailableException.isCauseOf(e)) {
                throw e;
            }
        }
        boolean kept = interactions.keepOptOut(interactions.now(messageId, Interaction.Kind.UNSUBSCRIBE));
        return kept ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    /** Whose link it is; empty if it is none of ours. */
    private Optional<MessageId> message(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        return links.read(MessageLinks.UNSUBSCRIBE, path);
    }

    /** Who the link is of; answers itself if nobody is. */
    private Optional<Subscriber> subscriber(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<MessageId> messageId = message(request);
        if (messageId.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return Optional.empty();
        }
        Optional<AcceptedMessage> message = messages.find(messageId.get());
        if (message.isEmpty()) { // the link is ours, so there is or was one
            PublicAnswer.without(messages.isErased(messageId.get()), response);
        }
        return message.map(subscribers::of);
    }

    private void choose(Subscriber subscriber, Choice choice, boolean wholeChannel, ConsentSource source) {
        Interaction.Kind kind = choice == Choice.NO ? Interaction.Kind.UNSUBSCRIBE : Interaction.Kind.SUBSCRIBE;
        Interaction done = interactions.now(subscriber.messageId(), kind);
        Consent consent = new Consent(choice, source, done.at());
        List<ConsentChange> changes = subscriber.subjects(wholeChannel).stream()
                .map(subject -> new ConsentChange(subject, consent, "message " + subscriber.messageId()))
                .toList();
        consents.add(Actor.SYSTEM, changes);
        interactions.queue(done);
    }
}
