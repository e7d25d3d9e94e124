package org.declic.campaign;

import java.util.Set;
import org.declic.channel.Channel;

/**
 * Which campaigns a list shows.
 *
 * @param search a part of the name or alias, any case; empty for all
 * @param statuses empty for all
 * @param channels empty for all
 */
public record CampaignFilter(String search, Set<CampaignStatus> statuses, Set<Channel> channels) {

    /** Every campaign. */
    public static final CampaignFilter ALL = new CampaignFilter("", Set.of(), Set.of());

    public CampaignFilter {
        statuses = Set.copyOf(statuses);
        channels = Set.copyOf(channels);
    }
}
