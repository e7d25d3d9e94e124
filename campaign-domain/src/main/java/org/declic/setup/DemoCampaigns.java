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
import org.declic.campaign.CampaignDraft.Audience;
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
import org.declic.content.PushContent.ClickBehaviour;
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
    private final DemoAudience audience;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DemoCampaigns() {
        this(null, null, null);
    }

    @Inject
    public DemoCampaigns(ChannelConfigurations configurations, Campaigns campaigns, DemoAudience audience) {
        this.configurations = configurations;
        this.campaigns = campaigns;
        this.audience = audience;
    }

    /** Makes what is missing, and brings the email configuration up to date. */
    void prepare(Actor actor, SandboxId sandboxId, EmailSettings email) {
        ChannelConfiguration byEmail = configure(actor, sandboxId, email);
        ChannelConfiguration marketing = upToDate(actor, sandboxId, draft(email, Category.MARKETING));
        ChannelConfiguration bySms =
                configured(actor, sandboxId, draft(SmsSettings.outbox("Declic", REGION), Category.TRANSACTIONAL));
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
        ChannelConfiguration byPush =
                configured(actor, sandboxId, draft(PushSettings.outbox(APP), Category.TRANSACTIONAL));
        activate(
                actor,
                byPush,
                false,
                CampaignDraft.named("Parcel update", "parcel-update", Channel.PUSH)
                        .saying(parcelUpdate()));
        activate(
                actor,
                marketing,
                false,
                CampaignDraft.named("Spring sale", "spring-sale", Channel.EMAIL)
                        .saying(springSale())
                        .to(new Audience(Channel.EMAIL.namespace(), false, audience.prepare(actor, sandboxId))));
    }

    private void activate(
            Actor actor, ChannelConfiguration configuration, boolean highThroughput, CampaignDraft draft) {
        SandboxId sandboxId = configuration.sandboxId();
        if (campaigns.find(sandboxId, draft.alias()).isEmpty()) {
            CampaignKind kind = new CampaignKind(configuration.category(), configuration.channel(), highThroughput);
            CampaignDetails created = campaigns.create(actor, sandboxId, kind, draft.through(configuration.id()));
            campaigns.activate(actor, sandboxId, created.id(), created.revision());
        }
    }

    /** Makes the email configuration, or brings it up to date. */
    ChannelConfiguration configure(Actor actor, SandboxId sandboxId, EmailSettings email) {
        return upToDate(actor, sandboxId, draft(email, Category.TRANSACTIONAL));
    }

    private ChannelConfiguration upToDate(Actor actor, SandboxId sandboxId, ConfigurationDraft draft) {
        ChannelConfiguration found = configured(actor, sandboxId, draft);
        return found.settings().equals(draft.settings())
                ? found
                : configurations.change(actor, sandboxId, found.id(), draft, found.revision());
    }

    /** The configuration of that name; made if it is missing. */
    private ChannelConfiguration configured(Actor actor, SandboxId sandboxId, ConfigurationDraft draft) {
        return configurations.all(sandboxId).stream()
                .filter(configuration -> configuration.name().equals(draft.name()))
                .findFirst()
                .orElseGet(() -> {
                    ChannelConfiguration created = configurations.create(actor, sandboxId, draft);
                    return configurations.activate(actor, sandboxId, created.id());
                });
    }

    private static ConfigurationDraft draft(ChannelSettings settings, Category category) {
        String what = category == Category.MARKETING
                ? category.name()
                : settings.channel().name();
        return new ConfigurationDraft(
                "demo-" + what.toLowerCase(Locale.ROOT), "Made for the demo", category, settings, Optional.empty());
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
                ClickBehaviour.WEBURL,
                "https://declic.example/parcels/${context.offerCode|'latest'}",
                List.of(PushContent.Button.of("Track", "https://declic.example/track")),
                "offer = ${context.offerCode|''}",
                PushOptions.USUAL);
    }

    private static SmsContent loginCode() {
        return new SmsContent("${context.offerCode|'123456'} is your code for"
                + " ${context.product.name|'your account'}. Nobody from Declic will ever ask you for it.");
    }

    private static EmailContent springSale() {
        String greeting = "${profile.person.name.firstName|'Hello'},";
        String offer = "${context.product.name|'everything'} in ${context.product.category|'the whole shop'} is on sale"
                + " with the code ${context.offerCode|'SPRING'}.";
        return new EmailContent(
                "Spring sale: ${context.product.name|'everything'} with ${context.offerCode|'SPRING'}",
                offer,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Spring sale</title></head>\n<body>\n<p>" + greeting
                        + "</p>\n<p>" + offer
                        + "</p>\n<p><a href=\"https://declic.example/spring\">Go to the shop</a></p>\n"
                        + "<p><small><a href=\"$links.unsubscribe\">Unsubscribe</a></small></p>\n</body>\n</html>\n",
                greeting + "\n\n" + offer + "\nhttps://declic.example/spring\n\nUnsubscribe: $links.unsubscribe");
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
