package org.declic.web.callback;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.declic.channel.ChannelSettings;
import org.declic.channel.LiveConfigurations;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.MessageState;
import org.declic.queue.GroupCommit;
import org.declic.queue.QueuedMessages;
import org.declic.queue.QueueingResult;
import org.declic.settings.CallbackLinks;
import org.declic.shared.MessageId;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;

/**
 * Takes what a provider tells of a message at one of the {@link CallbackLinks}: 204 when it is on disk, or says nothing new;
 * 404 for an address that nobody was given, or of a message that is not kept any more; 503 when the provider should tell it again.
 */
@WebServlet(CallbackLinks.PATH + "*")
public class StatusCallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String METHOD = "POST";
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int RETRY_SECONDS = 5;
    private static final int PARTS = 4;

    private final transient CallbackLinks links;
    private final transient ReportedMessages messages;
    private final transient LiveConfigurations configurations;
    private final transient GroupCommit queues;
    private final transient Clock clock;

    @Inject
    StatusCallbackServlet(
            CallbackLinks links,
            ReportedMessages messages,
            LiveConfigurations configurations,
            GroupCommit queues,
            Clock clock) {
        this.links = links;
        this.messages = messages;
        this.configurations = configurations;
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!METHOD.equals(request.getMethod())) {
            throw Problem.of(ProblemCode.METHOD_NOT_ALLOWED)
                    .about(Problem.ALLOWED, METHOD)
                    .exception();
        }
        String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1);
        if (parts.length != PARTS || !links.isGenuine(parts[1], new MessageId(parts[2]), parts[3])) {
            throw Problem.of(ProblemCode.NOT_FOUND).exception();
        }
        take(parts[1], new MessageId(parts[2]), request);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void take(String configurationId, MessageId messageId, HttpServletRequest request) throws IOException {
        MessageState message = messages.get(messageId);
        Optional<ChannelSettings> settings = configurations
                .find(message.message().campaign().sandboxId(), configurationId)
                .map(configuration -> configuration.settings());
        if (settings.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND).exception();
        }
        Optional<StatusReport> report = report(settings.get(), request);
        if (report.isPresent() && message.status().isToldMoreBy(report.get().status())) {
            queue(message, report.get());
        }
    }

    private static Optional<StatusReport> report(ChannelSettings settings, HttpServletRequest request)
            throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        Map<String, String[]> fields = form ? request.getParameterMap() : Map.of();
        String body = form ? "" : text(request);
        return settings.match(
                email -> Optional.empty(), sms -> StatusReport.read(sms, fields, body), push -> Optional.empty());
    }

    private static String text(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return new String(body.readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
        }
    }

    /** The recorder drops what it knows already. */
    private void queue(MessageState message, StatusReport report) {
        FeedbackEvent event = FeedbackEvent.reported(message, report.status(), clock.instant())
                .because(report.code().isEmpty() ? null : report.code(), null);
        QueuedMessages queued = new QueuedMessages(List.of(event.queued()));
        queues.send(queued);
        if (queued.await(queues.patience().toNanos()) == QueueingResult.UNAVAILABLE) {
            queued.giveUp();
            throw Problem.of(ProblemCode.BROKER_UNAVAILABLE)
                    .retryAfter(RETRY_SECONDS)
                    .exception();
        }
    }
}
