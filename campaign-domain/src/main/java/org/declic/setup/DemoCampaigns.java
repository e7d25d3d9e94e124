package org.declic.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.Campaigns;
import org.declic.channel.Category;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.ChannelSettings;
import org.declic.channel.ConfigurationDraft;
import org.declic.channel.EmailSettings;
import org.declic.channel.SmsSettings;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.SmsContent;
import org.declic.shared.SandboxId;

/** The demo's channel configurations and campaigns. */
@ApplicationScoped
@Transactional
public class DemoCampaigns {

    /** The country of numbers without a country code: that of the numbers in Adobe's sample requests. */
    private static final String REGION = "US";

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

    /** Makes what is missing, and brings the email configuration up to date. */
    void prepare(Actor actor, SandboxId sandboxId, EmailSettings email) {
        ChannelConfiguration byEmail = configure(actor, sandboxId, email);
        ChannelConfiguration bySms = configured(actor, sandboxId, SmsSettings.outbox("Declic", REGION));
        activate(actor, byEmail, "Order confirmation", "order-confirmation", orderConfirmation());
        activate(actor, bySms, "Login code", "login-code", loginCode());
    }

    private void activate(Actor actor, ChannelConfiguration configuration, String name, String alias, Content content) {
        SandboxId sandboxId = configuration.sandboxId();
        if (campaigns.find(sandboxId, alias).isEmpty()) {
            CampaignDraft draft = CampaignDraft.named(name, alias, content.channel())
                    .through(configuration.id())
                    .saying(content);
            CampaignDetails created = campaigns.create(
                    actor, sandboxId, CampaignKind.of(Category.TRANSACTIONAL, content.channel()), draft);
            campaigns.activate(actor, sandboxId, created.id(), created.revision());
        }
    }

    /** Makes the email configuration, or brings it up to date. */
    ChannelConfiguration configure(Actor actor, SandboxId sandboxId, EmailSettings email) {
        ChannelConfiguration found = configured(actor, sandboxId, email);
        return found.settings().equals(email)
                ? found
                : configurations.change(actor, sandboxId, found.id(), draft(email), found.revision());
    }

    /** The configuration of a channel; made if it is missing. */
    private ChannelConfiguration configured(Actor actor, SandboxId sandboxId, ChannelSettings settings) {
        ConfigurationDraft draft = draft(settings);
        return configurations.all(sandboxId).stream()
                .filter(configuration -> configuration.name().equals(draft.name()))
                .findFirst()
                .orElseGet(() -> {
                    ChannelConfiguration created = configurations.create(actor, sandboxId, draft);
                    return configurations.activate(actor, sandboxId, created.id());
                });
    }

    private static ConfigurationDraft draft(ChannelSettings settings) {
        String name = "demo-" + settings.channel().name().toLowerCase(Locale.ROOT);
        return new ConfigurationDraft(name, "Made for the demo", Category.TRANSACTIONAL, settings, Optional.empty());
    }

    private static SmsContent loginCode() {
        return new SmsContent("${context.offerCode|'123456'} is your code for"
                + " ${context.product.name|'your account'}. Nobody from Declic will ever ask you for it.");
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
