package org.declic.delivery.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.EmailSender;
import org.declic.channel.EmailSettings;
import org.declic.channel.EmailSettings.Source;
import org.declic.consent.list.ListedAddresses;
import org.declic.content.RenderedEmail;
import org.declic.delivery.Preparation;
import org.declic.delivery.Prepared;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.delivery.email.mime.HeaderInjectionException;
import org.declic.delivery.email.mime.Mailbox;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.delivery.email.mime.OutgoingEmail.Body;
import org.declic.delivery.email.mime.OutgoingEmail.Sender;
import org.declic.delivery.email.mime.UnsendableEmailException;
import org.declic.execution.AcceptedMessage;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.tracking.MessageLinks;
import org.declic.tracking.ProfileCompletion;
import org.jspecify.annotations.Nullable;

/** Turns an accepted message into an email: the content of its campaign version, rendered with its data, for an address that the lists let through. */
@ApplicationScoped
public class EmailPreparation implements Preparation<OutgoingEmail> {

    /** AJO's exclusion code RuntimeRenderingError. */
    private static final String RENDERING_ERROR = "050302";

    /** AJO's exclusion code MalformedAddress, email. */
    private static final String MALFORMED_ADDRESS = "050024";

    private final ListedAddresses lists;
    private final ProfileCompletion profiles;
    private final MessageLinks links;
    private final TrackedHtml tracked;
    private final LiveCampaigns campaigns;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected EmailPreparation() {
        this(null, null, null, null, null);
    }

    @Inject
    EmailPreparation(
            ListedAddresses lists,
            ProfileCompletion profiles,
            MessageLinks links,
            TrackedHtml tracked,
            LiveCampaigns campaigns) {
        this.lists = lists;
        this.profiles = profiles;
        this.links = links;
        this.tracked = tracked;
        this.campaigns = campaigns;
    }

    @Override
    public Prepared<OutgoingEmail> prepare(
            AcceptedMessage message, CompiledVersion version, ChannelConfiguration configuration) {
        return lists.exclusion(message.sandboxId(), message.recipient().address())
                .<Prepared<OutgoingEmail>>map(why -> new Excluded<>(why.code(), why.reason()))
                .orElseGet(() -> render(message, version, configuration));
    }

    private Prepared<OutgoingEmail> render(
            AcceptedMessage message, CompiledVersion version, ChannelConfiguration configuration) {
        try {
            Map<String, Object> profile = profiles.completing(message, version);
            RenderData data = new RenderData(profile, message.recipient().context(), links.of(message.messageId()))
                    .at(message.acceptedAt());
            RenderedEmail content = version.template().asEmail().render(data);
            EmailSettings settings = configuration.settings().asEmail();
            UrlTracking parameters = UrlTracking.of(settings.urlParameters(), source -> named(source, message));
            String html = tracked.of(content.html(), message.messageId(), version.action(), parameters);
            return compose(message, content, new Body(html, content.text()), settings.sender());
        } catch (RenderingException e) {
            return new Excluded<>(RENDERING_ERROR, e.getMessage());
        }
    }

    private String named(Source source, AcceptedMessage message) {
        String id = message.campaign().campaignId().value();
        return switch (source) {
            case ID -> id;
            case NAME ->
                campaigns
                        .find(message.sandboxId(), id)
                        .map(ActivatedCampaign::name)
                        .orElse(id);
            case VERSION_ID -> Integer.toString(message.version());
        };
    }

    private Prepared<OutgoingEmail> compose(
            AcceptedMessage message, RenderedEmail content, Body body, EmailSender sender) {
        try {
            return new Ready<>(new OutgoingEmail(
                    message.messageId(),
                    of(sender),
                    Mailbox.of(message.recipient().address()),
                    content.subject(),
                    body,
                    message.acceptedAt(),
                    message.isMarketing()
                            ? links.unsubscribe(message.messageId()).orElse(null)
                            : null));
        } catch (HeaderInjectionException e) {
            return new Excluded<>(RENDERING_ERROR, e.getMessage());
        } catch (UnsendableEmailException e) {
            return new Excluded<>(MALFORMED_ADDRESS, e.getMessage());
        }
    }

    static Sender of(EmailSender sender) {
        return new Sender(new Mailbox(sender.fromName(), sender.fromEmail()), replyTo(sender));
    }

    private static @Nullable Mailbox replyTo(EmailSender sender) {
        return sender.replyToEmail().isEmpty() ? null : new Mailbox(sender.replyToName(), sender.replyToEmail());
    }
}
