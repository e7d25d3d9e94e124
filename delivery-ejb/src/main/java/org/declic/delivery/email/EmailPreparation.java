package org.declic.delivery.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.declic.campaign.CompiledVersion;
import org.declic.campaign.LiveCampaigns;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.EmailSettings;
import org.declic.content.RenderedEmail;
import org.declic.delivery.ProfileCompletion;
import org.declic.delivery.email.mime.HeaderInjectionException;
import org.declic.delivery.email.mime.Mailbox;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.delivery.email.mime.OutgoingEmail.Body;
import org.declic.delivery.email.mime.OutgoingEmail.Sender;
import org.declic.delivery.email.mime.UnsendableEmailException;
import org.declic.execution.AcceptedMessage;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.jspecify.annotations.Nullable;

/** Turns an accepted message into an email: the content of its campaign version, rendered with its data. */
@ApplicationScoped
public class EmailPreparation {

    /** AJO's exclusion code RuntimeRenderingError. */
    private static final String RENDERING_ERROR = "050302";

    /** AJO's exclusion code MalformedAddress, email. */
    private static final String MALFORMED_ADDRESS = "050024";

    private final LiveCampaigns campaigns;
    private final ProfileCompletion attributes;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected EmailPreparation() {
        this(null, null);
    }

    @Inject
    EmailPreparation(LiveCampaigns campaigns, ProfileCompletion attributes) {
        this.campaigns = campaigns;
        this.attributes = attributes;
    }

    /** The active configuration to deliver through, if there is one. */
    Optional<ChannelConfiguration> configuration(AcceptedMessage message) {
        return campaigns
                .configuration(message.sandboxId(), version(message).configurationId())
                .filter(ChannelConfiguration::active);
    }

    Prepared prepare(AcceptedMessage message, ChannelConfiguration configuration) {
        CompiledVersion version = version(message);
        try {
            Map<String, Object> profile = attributes.completing(message, version);
            RenderData data = new RenderData(profile, message.recipient().context());
            return compose(message, version.template().match(email -> email.render(data)), configuration.email());
        } catch (RenderingException e) {
            return new Excluded(RENDERING_ERROR, e.getMessage());
        }
    }

    private static Prepared compose(AcceptedMessage message, RenderedEmail content, EmailSettings settings) {
        try {
            return new Ready(new OutgoingEmail(
                    message.messageId(),
                    new Sender(new Mailbox(settings.fromName(), settings.fromEmail()), replyTo(settings)),
                    Mailbox.of(message.recipient().address()),
                    content.subject(),
                    new Body(content.html(), content.text()),
                    Instant.ofEpochMilli(message.acceptedAt())));
        } catch (HeaderInjectionException e) {
            return new Excluded(RENDERING_ERROR, e.getMessage());
        } catch (UnsendableEmailException e) {
            return new Excluded(MALFORMED_ADDRESS, e.getMessage());
        }
    }

    private static @Nullable Mailbox replyTo(EmailSettings settings) {
        return settings.replyToEmail().isEmpty() ? null : new Mailbox(settings.replyToName(), settings.replyToEmail());
    }

    private CompiledVersion version(AcceptedMessage message) {
        return campaigns.version(message.campaignId(), message.version());
    }

    /** What came out. */
    sealed interface Prepared {}

    /** An email to hand over. */
    record Ready(OutgoingEmail email) implements Prepared {}

    /** The recipient is left out, with AJO's code where there is one. */
    record Excluded(String code, @Nullable String reason) implements Prepared {}
}
