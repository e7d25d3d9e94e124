package org.declic.delivery.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.Provider;
import org.declic.content.RenderedPush;
import org.declic.delivery.Preparation;
import org.declic.delivery.Prepared;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.delivery.push.apns.ApnsPayload;
import org.declic.delivery.push.fcm.FcmPayload;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.execution.AcceptedMessage;
import org.declic.profile.PushAddress;
import org.declic.shared.Json;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.tracking.ProfileCompletion;

/** Turns an accepted message into a push message: the content of its campaign version, rendered with its data. */
@ApplicationScoped
public class PushPreparation implements Preparation<OutgoingPush> {

    /** What FCM and APNs take, in bytes of the JSON that each gets; Apple takes 5 KB for calls alone. */
    static final int LARGEST_PAYLOAD = 4096;

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
            int size = size(content, configuration.settings().asPush().provider());
            if (size > LARGEST_PAYLOAD) {
                return new Excluded<>(
                        RENDERING_ERROR, "The message has " + size + " bytes, " + LARGEST_PAYLOAD + " are allowed");
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

    /** As its provider would measure it; in the outbox as the stricter of both, so that nobody learns of it from them. */
    private static int size(RenderedPush content, Provider provider) {
        int apple = provider == Provider.FCM ? 0 : bytes(ApnsPayload.of(content));
        int android = provider == Provider.APNS ? 0 : bytes(FcmPayload.of(content));
        return Math.max(apple, android);
    }

    private static int bytes(Map<String, Object> payload) {
        return Json.text(payload).getBytes(StandardCharsets.UTF_8).length;
    }
}
