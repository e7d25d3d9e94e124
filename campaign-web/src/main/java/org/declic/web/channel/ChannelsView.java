package org.declic.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.web.shell.SignedIn;

/** The list of channel configurations. */
@Named
@RequestScoped
public class ChannelsView {

    private final ChannelConfigurations configurations;
    private final SignedIn signedIn;

    private List<ChannelConfiguration> all = List.of();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ChannelsView() {
        this(null, null);
    }

    @Inject
    public ChannelsView(ChannelConfigurations configurations, SignedIn signedIn) {
        this.configurations = configurations;
        this.signedIn = signedIn;
    }

    /** Reads the list. */
    public void load() {
        all = configurations.all(signedIn.getSandboxId());
    }

    /** The channels that can be configured. */
    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    /** All configurations of the sandbox, by name; there are few. */
    public List<ChannelConfiguration> getAll() {
        return all;
    }
}
