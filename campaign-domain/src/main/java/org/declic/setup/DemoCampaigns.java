package org.declic.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.Campaigns;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.ChannelSettings;
import org.declic.channel.ConfigurationDraft;
import org.declic.channel.EmailSettings;
import org.declic.channel.PushSettings;
import org.declic.channel.SmsSettings;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.PushOptions;
import org.declic.content.SmsContent;
import org.declic.shared.SandboxId;

/** The demo's channel configurations and campaigns. */
@ApplicationScoped
@Transactional
public class DemoCampaigns {

    /** The app of the demo's push messages. */
    static final String APP = "org.declic.demo";

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
        activate(
                actor,
                byEmail,
                false,
                CampaignDraft.named("Order confirmation", "order-confirmation", Channel.EMAIL)
                        .saying(orderConfirmation()));
        activate(
                actor,
                byEmail,
                true,
                CampaignDraft.named("One-time password", "otp-express", Channel.EMAIL)
                        .saying(oneTimePassword()));
        activate(
                actor,
                bySms,
                false,
                CampaignDraft.named("Login code", "login-code", Channel.SMS).saying(loginCode()));
        ChannelConfiguration byPush = configured(actor, sandboxId, PushSettings.outbox(APP));
        activate(
                actor,
                byPush,
                false,
                CampaignDraft.named("Parcel update", "parcel-update", Channel.PUSH)
                        .saying(parcelUpdate()));
    }

    private void activate(
            Actor actor, ChannelConfiguration configuration, boolean highThroughput, CampaignDraft draft) {
        SandboxId sandboxId = configuration.sandboxId();
        if (campaigns.find(sandboxId, draft.alias()).isEmpty()) {
            CampaignKind kind = new CampaignKind(Category.TRANSACTIONAL, configuration.channel(), highThroughput);
            CampaignDetails created = campaigns.create(actor, sandboxId, kind, draft.through(configuration.id()));
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

    private static EmailContent oneTimePassword() {
        return new EmailContent(
                "${context.offerCode|'123456'} is your one-time password",
                "It is valid for ten minutes.",
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>One-time password</title></head>\n<body>\n"
                        + "<p>Your one-time password for ${context.product.name|'your account'} is"
                        + " <strong>${context.offerCode|'123456'}</strong>.</p>\n"
                        + "<p>It is valid for ten minutes.</p>\n</body>\n</html>\n",
                "Your one-time password for ${context.product.name|'your account'} is"
                        + " ${context.offerCode|'123456'}. It is valid for ten minutes.");
    }

    private static PushContent parcelUpdate() {
        return new PushContent(
                "${profile.person.name.firstName|'Hello'}, your parcel is on its way",
                "It contains ${context.product.name|'what you ordered'}.",
                "",
                "https://declic.example/parcels/${context.offerCode|'latest'}",
                List.of(new PushContent.Button("Track", "https://declic.example/track")),
                "offer = ${context.offerCode|''}",
                PushOptions.USUAL);
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
