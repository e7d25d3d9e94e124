package org.declic.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.campaign.context.DeclaredContext;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.Channel;
import org.declic.channel.LiveConfigurations;
import org.declic.execution.AcceptedMessage;
import org.declic.shared.MessageId;
import org.declic.tracking.SentMessages;

/** What stands at the gates that a message passes: as it is now, which may be otherwise than when the message came by. */
@ApplicationScoped
public class Gates {

    private final SentMessages messages;
    private final LiveCampaigns campaigns;
    private final LiveConfigurations configurations;
    private final Reachability reachability;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Gates() {
        this(null, null, null, null);
    }

    @Inject
    public Gates(
            SentMessages messages,
            LiveCampaigns campaigns,
            LiveConfigurations configurations,
            Reachability reachability) {
        this.messages = messages;
        this.campaigns = campaigns;
        this.configurations = configurations;
        this.reachability = reachability;
    }

    /** The gates of that message; none if what it was made of is not kept any more. */
    public List<GateEvidence> of(MessageId messageId) {
        return messages.find(messageId).map(this::of).orElse(List.of());
    }

    private List<GateEvidence> of(AcceptedMessage message) {
        CompiledVersion version = campaigns.version(message.campaign().campaignId(), message.version());
        List<GateEvidence> found = new ArrayList<>();
        found.add(configuration(message, version));
        context(message, version.context()).ifPresent(found::add);
        String address = message.recipient().address();
        if (address.isEmpty()) {
            found.add(GateEvidence.shut(Gate.ADDRESS, "none"));
            return found;
        }
        found.add(GateEvidence.open(Gate.ADDRESS, "known", address));
        if (message.isMarketing()) {
            found.add(reachability.consent(message));
        }
        if (message.channel() == Channel.EMAIL) {
            found.addAll(reachability.lists(message.sandboxId(), address));
        }
        return found;
    }

    private GateEvidence configuration(AcceptedMessage message, CompiledVersion version) {
        String id = version.configurationId();
        String name = configurations
                .find(message.sandboxId(), id)
                .map(configuration -> configuration.name())
                .orElse(id);
        return configurations.active(message.sandboxId(), id).isPresent()
                ? GateEvidence.open(Gate.CONFIGURATION, "active", name)
                : GateEvidence.shut(Gate.CONFIGURATION, "inactive", name);
    }

    private static Optional<GateEvidence> context(AcceptedMessage message, DeclaredContext context) {
        if (context.required().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(context.lacking(message.recipient().context())
                .map(path -> GateEvidence.shut(Gate.CONTEXT, "lacking", path))
                .orElseGet(() -> GateEvidence.open(Gate.CONTEXT, "complete")));
    }
}
