package org.declic.campaign;

import java.time.ZoneOffset;
import java.util.List;
import org.declic.channel.Channel;
import org.declic.content.Content;

/**
 * What the author of a campaign types.
 *
 * @param alias the stable key that callers may use as {@code campaignId}
 * @param configurationId the channel configuration; empty while none is chosen
 * @param namespace the identity type that every recipient must have, such as {@code email}
 */
public record CampaignDraft(
        String name,
        String alias,
        String description,
        List<String> tags,
        String configurationId,
        Content content,
        String namespace,
        Window window) {

    public CampaignDraft {
        tags = List.copyOf(tags);
    }

    /** A draft with nothing but its name, addressed as is usual for its channel. */
    public static CampaignDraft named(String name, String alias, Channel channel) {
        return new CampaignDraft(
                name,
                alias,
                "",
                List.of(),
                "",
                Content.empty(channel),
                channel.namespace(),
                Window.open(ZoneOffset.UTC));
    }

    /** The same with another configuration. */
    public CampaignDraft through(String otherConfigurationId) {
        return new CampaignDraft(name, alias, description, tags, otherConfigurationId, content, namespace, window);
    }

    /** The same with other content. */
    public CampaignDraft saying(Content otherContent) {
        return new CampaignDraft(name, alias, description, tags, configurationId, otherContent, namespace, window);
    }

    /** The same with another window. */
    public CampaignDraft during(Window otherWindow) {
        return new CampaignDraft(name, alias, description, tags, configurationId, content, namespace, otherWindow);
    }
}
