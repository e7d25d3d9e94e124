package org.declic.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.declic.access.Actor;
import org.declic.access.MissingRightException;
import org.declic.access.Right;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;

/** Tries channel configurations out. */
@ApplicationScoped
public class ConfigurationTest {

    private static final Logger LOGGER = System.getLogger(ConfigurationTest.class.getName());

    private final ChannelConfigurations configurations;
    private final TestSend provider;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ConfigurationTest() {
        this(null, null);
    }

    @Inject
    public ConfigurationTest(ChannelConfigurations configurations, TestSend provider) {
        this.configurations = configurations;
        this.provider = provider;
    }

    /**
     * Sends a few words through a configuration, whatever comes of it.
     *
     * @throws MissingRightException if the actor is no administrator
     * @throws NotFoundException if there is no such configuration in the sandbox
     */
    public TestResult send(Actor actor, SandboxId sandboxId, String configurationId, String address, Words words) {
        actor.require(Right.MANAGE_CHANNELS);
        ChannelConfiguration configuration = configurations.get(sandboxId, configurationId);
        TestContent content = TestContent.words(configuration.channel(), words.title(), words.text());
        TestResult result = provider.send(configuration, TestMessage.to(address, content));
        LOGGER.log(
                Level.INFO,
                "Configuration {0} tried out by {1}: {2} {3}",
                configuration.id(),
                actor.name(),
                result.kind(),
                result.code());
        return result;
    }

    /**
     * What the message says.
     *
     * @param title the subject of an email, the title of a push message; an SMS has none
     */
    public record Words(String title, String text) {}
}
