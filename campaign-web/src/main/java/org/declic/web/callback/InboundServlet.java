package org.declic.web.callback;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.LiveConfigurations;
import org.declic.consent.keyword.InboundMessages;
import org.declic.settings.CallbackLinks;
import org.declic.shared.SandboxId;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.RequestBody;

/**
 * Takes what people answer, from the provider of a channel configuration, at one of the {@link CallbackLinks}: 204 when what it
 * asks for is stored, or it asks for nothing; 404 for an address that nobody was given; 503 when the provider should bring it
 * again.
 */
@WebServlet(CallbackLinks.INBOUND + "*")
public class InboundServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String METHOD = "POST";
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int PARTS = 4;

    private final transient CallbackLinks links;
    private final transient LiveConfigurations configurations;
    private final transient InboundMessages messages;

    @Inject
    InboundServlet(CallbackLinks links, LiveConfigurations configurations, InboundMessages messages) {
        this.links = links;
        this.configurations = configurations;
        this.messages = messages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!METHOD.equals(request.getMethod())) {
            throw Problem.of(ProblemCode.METHOD_NOT_ALLOWED)
                    .about(Problem.ALLOWED, METHOD)
                    .exception();
        }
        ChannelConfiguration configuration = configuration(request)
                .filter(found -> found.channel() == Channel.SMS)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).exception());
        InboundBody.read(configuration.settings().provider(), body(request))
                .forEach(sms -> messages.take(configuration, sms));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private Optional<ChannelConfiguration> configuration(HttpServletRequest request) {
        String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1);
        if (parts.length != PARTS || !links.isGenuine(new SandboxId(parts[1]), parts[2], parts[3])) {
            return Optional.empty();
        }
        return configurations.find(new SandboxId(parts[1]), parts[2]);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return RequestBody.read(body, request::getHeader, LARGEST_BODY);
        }
    }
}
