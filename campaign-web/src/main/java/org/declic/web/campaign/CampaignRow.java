package org.declic.web.campaign;

import java.io.Serializable;
import java.time.Instant;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.CampaignSummary;

/** A row of the list; kept with the page, so that an action hits the campaign that the user saw. */
public record CampaignRow(
        String id,
        String alias,
        String name,
        CampaignKind kind,
        CampaignStatus status,
        Instant modifiedAt,
        String modifiedBy)
        implements Serializable {

    static CampaignRow of(CampaignSummary summary) {
        return new CampaignRow(
                summary.id().value(),
                summary.alias(),
                summary.name(),
                summary.kind(),
                summary.status(),
                summary.modifiedAt(),
                summary.modifiedBy());
    }

    /** Whether it is still being authored. */
    public boolean draft() {
        return status == CampaignStatus.DRAFT;
    }

    /** Whether it can be stopped. */
    public boolean stoppable() {
        return status == CampaignStatus.LIVE || status == CampaignStatus.SCHEDULED;
    }

    /** The page that shows it. */
    public String page() {
        return draft() ? "/campaigns/edit" : "/campaigns/view";
    }
}
