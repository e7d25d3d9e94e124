package org.declic.delivery.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.ChannelConfiguration;
import org.declic.content.RenderedPush;
import org.declic.content.payload.PayloadSize;
import org.declic.delivery.Preparation;
import org.declic.delivery.Prepared;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.execution.AcceptedMessage;
import org.declic.profile.PushAddress;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.tracking.ProfileCompletion;

/** Turns an accepted message into a push message: the content of its campaign version, rendered with its data. */
@ApplicationScoped
public class PushPreparation implements Preparation<OutgoingPush> {

    /** AJO's exclusion code RuntimeRenderingError. */
    private static final String RENDERING_ERROR = "050302";

    private final ProfileCompletion profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PushPreparation() {
        this(null);
    }

    @Inject
    PushPreparation(ProfileCompletion profiles) {
        this.profiles = profiles;
    }

    @Override
    public Prepared<OutgoingPush> prepare(
            AcceptedMessage message, CompiledVersion version, ChannelConfiguration configuration) {
        try {
            Map<String, Object> profile = profiles.completing(message, version);
            RenderData data = new RenderData(profile, message.recipient().context()).at(message.acceptedAt());
            RenderedPush content = version.template().asPush().render(data);
            int size = PayloadSize.of(content, configuration.settings().asPush().provider());
            if (size > PayloadSize.LARGEST) {
                return new Excluded<>(
                        RENDERING_ERROR, "The message has " + size + " bytes, " + PayloadSize.LARGEST + " are allowed");
            }
            return new Ready<>(new OutgoingPush(
                    message.messageId(),
                    message.sandboxId(),
                    message.reference().identity(),
                    PushAddress.ofLine(message.recipient().address()),
                    content));
        } catch (RenderingException e) {
            return new Excluded<>(RENDERING_ERROR, e.getMessage());
        }
    }
}
