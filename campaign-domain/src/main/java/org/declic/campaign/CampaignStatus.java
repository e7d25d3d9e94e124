package org.declic.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign stands in its life cycle (reference: AJO, managing campaigns). */
public enum CampaignStatus {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    LIVE,
    STOPPED,
    COMPLETED,
    FAILED,
    ARCHIVED;

    /** Whether a campaign may go from this status to {@code next}. */
    public boolean leadsTo(CampaignStatus next) {
        return successors().contains(next);
    }

    private Set<CampaignStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, SCHEDULED, LIVE);
            case IN_REVIEW -> EnumSet.of(DRAFT, SCHEDULED, LIVE, ARCHIVED);
            case SCHEDULED -> EnumSet.of(LIVE, STOPPED, COMPLETED, ARCHIVED);
            case LIVE -> EnumSet.of(STOPPED, COMPLETED, FAILED, ARCHIVED);
            case STOPPED, COMPLETED, FAILED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(CampaignStatus.class);
        };
    }
}
