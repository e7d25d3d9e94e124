package org.declic.shared.probe;

import org.declic.campaign.CampaignStatus;

/** Breaks {@code FEATURES_KNOW_ONLY_THOSE_BELOW}. */
class ReachesUp {

    boolean isLive(CampaignStatus status) {
        return status == CampaignStatus.LIVE;
    }
}
