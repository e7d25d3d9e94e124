package org.declic.web.channel.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.declic.access.Right;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.ChannelSettings;
import org.declic.channel.ConfigurationDraft;
import org.declic.channel.EmailSettings;
import org.declic.channel.EmailSettings.UrlParameter;
import org.declic.proof.ConfigurationTest;
import org.declic.proof.ConfigurationTest.Words;
import org.declic.proof.TestResult;
import org.declic.settings.CallbackLinks;
import org.declic.shared.Violations;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.RequestBody;
import org.jspecify.annotations.Nullable;

/** Channel configurations: made, activated and deactivated by administrators, chosen from by all. */
@Path("channel-configurations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConfigurationResource {

    private static final int LARGEST_BODY = 64 * 1024;

    private static final Words WORDS =
            new Words("Test message from Déclic", "This message shows that the channel configuration works.");

    private final ChannelConfigurations configurations;
    private final ConfigurationTest tests;
    private final CallbackLinks links;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ConfigurationResource() {
        this(null, null, null);
    }

    @Inject
    ConfigurationResource(ChannelConfigurations configurations, ConfigurationTest tests, CallbackLinks links) {
        this.configurations = configurations;
        this.tests = tests;
        this.links = links;
    }

    /** All configurations of the sandbox; an administrator makes them, so there are few. */
    @GET
    public Configurations configurations(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.VIEW);
        List<Configuration> items = configurations.all(caller.sandboxId()).stream()
                .map(Configuration::of)
                .toList();
        return new Configurations(items);
    }

    /** Creates a configuration, which is a draft until it is activated. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.MANAGE_CHANNELS);
        ConfigurationDraft draft =
                ConfigurationRequest.read(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY));
        ChannelConfiguration created = configurations.create(caller.actor(), caller.sandboxId(), draft);
        return Response.status(Response.Status.CREATED)
                .entity(Configuration.of(created))
                .build();
    }

    /** Lets campaigns deliver through it. */
    @POST
    @Path("{id}/activate")
    public Configuration activate(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        return Configuration.of(configurations.activate(caller.actor(), caller.sandboxId(), id));
    }

    /** Ends deliveries through it; messages wait for their retry until it is active again. */
    @POST
    @Path("{id}/deactivate")
    public Configuration deactivate(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        return Configuration.of(configurations.deactivate(caller.actor(), caller.sandboxId(), id));
    }

    /** Where its provider brings what people answer; 404 if providers cannot reach this server. */
    @GET
    @Path("{id}/inbound-address")
    public InboundUrl inboundAddress(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.MANAGE_CHANNELS);
        ChannelConfiguration configuration = configurations.get(caller.sandboxId(), id);
        return links.inbound(configuration.sandboxId(), configuration.id())
                .map(InboundUrl::new)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).exception());
    }

    /** An address that only the provider should know: whoever does can answer in the name of others. */
    public record InboundUrl(String url) {}

    /** Hands one message to its provider, to {@code {"address": …}}, and tells what became of it. */
    @POST
    @Path("{id}/test")
    @Consumes(MediaType.APPLICATION_JSON)
    public TestAnswer test(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        Caller caller = Caller.of(security);
        caller.actor().require(Right.MANAGE_CHANNELS);
        String address = ConfigurationRequest.address(RequestBody.read(body, headers::getHeaderString, LARGEST_BODY));
        return TestAnswer.of(tests.send(caller.actor(), caller.sandboxId(), id, address, WORDS));
    }

    /**
     * What the provider did with a test message.
     *
     * @param result {@code taken}, {@code refused}, {@code not-taken} or {@code unknown}
     * @param code that of its answer; empty if the message was taken
     * @param detail what it said
     */
    public record TestAnswer(String result, String code, String detail) {

        static TestAnswer of(TestResult result) {
            return switch (result.kind()) {
                case NO_ADDRESS -> throw refused("is none of the channel");
                case EXCLUDED -> throw refused("gets no email. " + result.said());
                default ->
                    new TestAnswer(
                            result.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            result.code(),
                            result.said());
            };
        }

        private static ProblemException refused(String problem) {
            Violations violations = new Violations();
            violations.add("/address", problem);
            return Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
    }

    /** The list. */
    public record Configurations(List<Configuration> items) {}

    /**
     * A channel configuration, without what it needs for sending.
     *
     * @param urlParameters of email only
     */
    public record Configuration(
            String id,
            String name,
            String description,
            String channel,
            String category,
            String status,
            @JsonUnwrapped Sender sender,
            List<UrlParameter> urlParameters) {

        static Configuration of(ChannelConfiguration configuration) {
            return new Configuration(
                    configuration.id(),
                    configuration.name(),
                    configuration.properties().description(),
                    configuration.channel().name(),
                    configuration.category().name(),
                    configuration.status().name(),
                    Sender.of(configuration.settings()),
                    configuration.settings().match(EmailSettings::urlParameters, sms -> List.of(), push -> List.of()));
        }
    }

    /**
     * Who the messages come from.
     *
     * @param fromName of email only
     * @param fromEmail of email only
     */
    public record Sender(
            String from,
            @Nullable String fromName,
            @Nullable String fromEmail) {

        static Sender of(ChannelSettings settings) {
            return settings.match(
                    email -> new Sender(
                            email.from(),
                            email.sender().fromName(),
                            email.sender().fromEmail()),
                    sms -> new Sender(sms.from(), null, null),
                    push -> new Sender(push.from(), null, null));
        }
    }
}
