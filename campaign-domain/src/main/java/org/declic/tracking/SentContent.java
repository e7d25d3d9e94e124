package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.Channel;
import org.declic.content.RenderedEmail;
import org.declic.execution.AcceptedMessage;
import org.declic.template.RenderData;
import org.declic.tracking.MessageLinks.ShortLink;

/**
 * What a message said, rendered again from the version of its campaign and the data that its call brought; stored attributes of the
 * profile are those of now. Nothing that was rendered is stored.
 */
@ApplicationScoped
public class SentContent {

    /** How long an email is shown as a page (reference: AJO, mirror page). */
    static final Duration MIRROR_DAYS = Duration.ofDays(90);

    /** How long a short link leads on (reference: AJO, URL shortening). */
    static final Duration SHORT_DAYS = Duration.ofDays(30);

    private final LiveCampaigns campaigns;
    private final ProfileCompletion profiles;
    private final MessageLinks links;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SentContent() {
        this(null, null, null, null);
    }

    @Inject
    public SentContent(LiveCampaigns campaigns, ProfileCompletion profiles, MessageLinks links, Clock clock) {
        this.campaigns = campaigns;
        this.profiles = profiles;
        this.links = links;
        this.clock = clock;
    }

    /** The email; empty for what is no email or too old. */
    public Optional<RenderedEmail> email(AcceptedMessage message) {
        if (message.channel() != Channel.EMAIL || isOlder(message, MIRROR_DAYS)) {
            return Optional.empty();
        }
        CompiledVersion version = version(message);
        return Optional.of(version.template().asEmail().render(data(message, version)));
    }

    /** Where a short link of the message leads; empty for what is no SMS, too old, or has no such link. */
    public Optional<String> target(AcceptedMessage message, ShortLink link) {
        if (message.channel() != Channel.SMS || isOlder(message, SHORT_DAYS)) {
            return Optional.empty();
        }
        CompiledVersion version = version(message);
        List<String> targets = TextLinks.of(
                version.template().asSms().render(data(message, version)).text().text());
        return link.place() < targets.size() ? Optional.of(targets.get(link.place())) : Optional.empty();
    }

    private boolean isOlder(AcceptedMessage message, Duration age) {
        return message.acceptedAt().plus(age).isBefore(clock.instant());
    }

    private CompiledVersion version(AcceptedMessage message) {
        return campaigns.version(message.campaign().campaignId(), message.version());
    }

    private RenderData data(AcceptedMessage message, CompiledVersion version) {
        return new RenderData(
                        profiles.completing(message, version),
                        message.recipient().context(),
                        links.of(message.messageId()))
                .at(message.acceptedAt());
    }
}
