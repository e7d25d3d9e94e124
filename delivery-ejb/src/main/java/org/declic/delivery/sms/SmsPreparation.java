package org.declic.delivery.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.ChannelConfiguration;
import org.declic.content.SmsText;
import org.declic.delivery.Preparation;
import org.declic.delivery.Prepared;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.execution.AcceptedMessage;
import org.declic.shared.MessageId;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.tracking.MessageLinks;
import org.declic.tracking.ProfileCompletion;
import org.declic.tracking.TextLinks;

/** Turns an accepted message into an SMS: the content of its campaign version, rendered with its data. */
@ApplicationScoped
public class SmsPreparation implements Preparation<OutgoingSms> {

    /** AJO's exclusion code RuntimeRenderingError. */
    private static final String RENDERING_ERROR = "050302";

    private final ProfileCompletion profiles;
    private final MessageLinks links;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SmsPreparation() {
        this(null, null);
    }

    @Inject
    SmsPreparation(ProfileCompletion profiles, MessageLinks links) {
        this.profiles = profiles;
        this.links = links;
    }

    @Override
    public Prepared<OutgoingSms> prepare(
            AcceptedMessage message, CompiledVersion version, ChannelConfiguration configuration) {
        try {
            Map<String, Object> profile = profiles.completing(message, version);
            RenderData data = new RenderData(profile, message.recipient().context(), links.of(message.messageId()))
                    .at(message.acceptedAt());
            SmsText written = version.template().asSms().render(data).text();
            if (written.text().isEmpty()) {
                return new Excluded<>(RENDERING_ERROR, "Nothing is left of the message once it is rendered");
            }
            SmsText text = version.action().trackClicks() ? followed(written, message.messageId()) : written;
            return new Ready<>(new OutgoingSms(
                    message.messageId(),
                    configuration.settings().asSms().from(),
                    message.recipient().address(),
                    text));
        } catch (RenderingException e) {
            return new Excluded<>(RENDERING_ERROR, e.getMessage());
        }
    }

    /** With short links that note the click, where people can reach this server. */
    private SmsText followed(SmsText written, MessageId messageId) {
        return new SmsText(TextLinks.replaced(
                written.text(), link -> links.shortened(messageId, link.place()).orElse(link.url())));
    }
}
