package org.declic.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.Campaigns;
import org.declic.channel.Category;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.ConfigurationDraft;
import org.declic.channel.EmailSettings;
import org.declic.content.EmailContent;
import org.declic.shared.SandboxId;

/** The demo's channel configuration and campaigns. */
@ApplicationScoped
@Transactional
public class DemoCampaigns {

    private static final String CONFIGURATION = "demo-email";
    private static final String ORDER_CONFIRMATION = "order-confirmation";

    private final ChannelConfigurations configurations;
    private final Campaigns campaigns;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DemoCampaigns() {
        this(null, null);
    }

    @Inject
    public DemoCampaigns(ChannelConfigurations configurations, Campaigns campaigns) {
        this.configurations = configurations;
        this.campaigns = campaigns;
    }

    void prepare(Actor actor, SandboxId sandboxId, EmailSettings email) {
        ChannelConfiguration configuration = configure(actor, sandboxId, email);
        if (campaigns.find(sandboxId, ORDER_CONFIRMATION).isEmpty()) {
            CampaignDraft draft = CampaignDraft.named("Order confirmation", ORDER_CONFIRMATION)
                    .through(configuration.id())
                    .saying(orderConfirmation());
            CampaignDetails created = campaigns.create(actor, sandboxId, Category.TRANSACTIONAL, draft);
            campaigns.activate(actor, sandboxId, created.id(), created.revision());
        }
    }

    /** Makes the email configuration, or brings it up to date. */
    ChannelConfiguration configure(Actor actor, SandboxId sandboxId, EmailSettings email) {
        ConfigurationDraft draft = new ConfigurationDraft(
                CONFIGURATION, "Made for the demo", Category.TRANSACTIONAL, email, Optional.empty());
        Optional<ChannelConfiguration> known = configurations.all(sandboxId).stream()
                .filter(configuration -> configuration.name().equals(CONFIGURATION))
                .findFirst();
        if (known.isEmpty()) {
            ChannelConfiguration created = configurations.create(actor, sandboxId, draft);
            return configurations.activate(actor, sandboxId, created.id());
        }

        ChannelConfiguration found = known.get();
        return found.settings().equals(email)
                ? found
                : configurations.change(actor, sandboxId, found.id(), draft, found.revision());
    }

    private static EmailContent orderConfirmation() {
        return new EmailContent(
                "Your order: ${context.product.name|'thank you'}",
                "${profile.person.name.firstName|'Hello'}, we are on it.",
                resource("order-confirmation.html"),
                resource("order-confirmation.txt"));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DemoCampaigns.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
