package org.declic.campaign;

import java.util.Set;

/**
 * Which campaigns a list shows.
 *
 * @param search a part of the name or alias, any case; empty for all
 * @param statuses empty for all
 */
public record CampaignFilter(String search, Set<CampaignStatus> statuses) {

    /** Every campaign. */
    public static final CampaignFilter ALL = new CampaignFilter("", Set.of());

    public CampaignFilter {
        statuses = Set.copyOf(statuses);
    }
}
