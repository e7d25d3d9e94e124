package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.Channel;
import org.declic.content.CompiledContent;
import org.declic.content.RenderedEmail;
import org.declic.content.RenderedPush;
import org.declic.content.RenderedSms;
import org.declic.execution.AcceptedMessage;
import org.declic.shared.NotFoundException;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.tracking.MessageLinks.ShortLink;

/**
 * What a message said, rendered again from the version of its campaign and the data that its call brought; stored attributes of the
 * profile are those of now. Nothing that was rendered is stored.
 */
@ApplicationScoped
public class SentContent {

    /** How long a message can be shown again (reference: AJO, mirror page). */
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

    /** The email; empty for what is no email, too old, or cannot be rendered any more. */
    public Optional<RenderedEmail> email(AcceptedMessage message) {
        return message.channel() == Channel.EMAIL
                ? again(
                        message,
                        MIRROR_DAYS,
                        (template, data) -> template.asEmail().render(data))
                : Optional.empty();
    }

    /** The SMS, with its links as they were written; empty as an email is. */
    public Optional<RenderedSms> sms(AcceptedMessage message) {
        return message.channel() == Channel.SMS
                ? again(
                        message,
                        MIRROR_DAYS,
                        (template, data) -> template.asSms().render(data))
                : Optional.empty();
    }

    /** The push message; empty as an email is. */
    public Optional<RenderedPush> push(AcceptedMessage message) {
        return message.channel() == Channel.PUSH
                ? again(
                        message,
                        MIRROR_DAYS,
                        (template, data) -> template.asPush().render(data))
                : Optional.empty();
    }

    /** Where a short link of the message leads; empty for what is no SMS, too old, cannot be rendered any more, or has no such link. */
    public Optional<String> target(AcceptedMessage message, ShortLink link) {
        if (message.channel() != Channel.SMS) {
            return Optional.empty();
        }
        return again(message, SHORT_DAYS, (template, data) -> template.asSms().render(data))
                .map(sms -> TextLinks.of(sms.text().text()))
                .filter(targets -> link.place() < targets.size())
                .map(targets -> targets.get(link.place()));
    }

    private <T> Optional<T> again(
            AcceptedMessage message, Duration longest, BiFunction<CompiledContent, RenderData, T> render) {
        if (message.acceptedAt().plus(longest).isBefore(clock.instant())) {
            return Optional.empty();
        }
        try {
            CompiledVersion version = campaigns.version(message.campaign().campaignId(), message.version());
            return Optional.of(render.apply(version.template(), data(message, version)));
        } catch (NotFoundException | RenderingException e) { // the campaign is gone, or today's values do not fit
            return Optional.empty();
        }
    }

    private RenderData data(AcceptedMessage message, CompiledVersion version) {
        return new RenderData(
                        profiles.completing(message, version),
                        message.recipient().context(),
                        links.of(message.messageId()))
                .at(message.acceptedAt());
    }
}
