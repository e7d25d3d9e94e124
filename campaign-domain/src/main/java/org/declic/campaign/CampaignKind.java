package org.declic.campaign;

import java.io.Serializable;
import org.declic.channel.Category;
import org.declic.channel.Channel;

/**
 * What is chosen when a campaign is created, and stays for its life.
 *
 * @param highThroughput whether its calls come by an endpoint and a lane of their own, without profiles; transactional only
 *     (reference: AJO, high-throughput mode)
 */
public record CampaignKind(Category category, Channel channel, boolean highThroughput) implements Serializable {

    /** The usual kind, whose calls may ask for profiles. */
    public static CampaignKind of(Category category, Channel channel) {
        return new CampaignKind(category, channel, false);
    }
}
