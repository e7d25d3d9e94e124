package org.declic.web.channel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.declic.access.Right;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.EmailSender;
import org.declic.channel.EmailSettings;
import org.declic.web.ajo.token.Caller;

/** The channel configurations to choose from. */
@Path("channel-configurations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConfigurationResource {

    private final ChannelConfigurations configurations;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ConfigurationResource() {
        this(null);
    }

    @Inject
    ConfigurationResource(ChannelConfigurations configurations) {
        this.configurations = configurations;
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

    /** The list. */
    public record Configurations(List<Configuration> items) {}

    /** A channel configuration, without what it needs for sending. */
    public record Configuration(
            String id,
            String name,
            String description,
            String channel,
            String category,
            String status,
            String fromName,
            String fromEmail) {

        static Configuration of(ChannelConfiguration configuration) {
            EmailSender sender = configuration.settings().match(EmailSettings::sender);
            return new Configuration(
                    configuration.id(),
                    configuration.name(),
                    configuration.properties().description(),
                    configuration.channel().name(),
                    configuration.category().name(),
                    configuration.status().name(),
                    sender.fromName(),
                    sender.fromEmail());
        }
    }
}
