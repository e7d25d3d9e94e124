package org.declic.web.campaign.list;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.CampaignSummary;
import org.jspecify.annotations.Nullable;

/** A row of the list; kept with the page, so that an action hits the campaign that the user saw. */
public record CampaignRow(
        String id,
        String alias,
        String name,
        CampaignKind kind,
        CampaignStatus status,
        List<String> tags,
        @Nullable Instant turn,
        Modification modification)
        implements Serializable {

    /** When it was changed last, and by whom. */
    public record Modification(Instant at, String by) implements Serializable {}

    static CampaignRow of(CampaignSummary summary) {
        return new CampaignRow(
                summary.id().value(),
                summary.alias(),
                summary.name(),
                summary.kind(),
                summary.status(),
                summary.tags(),
                summary.turn(),
                new Modification(summary.lastChange().at(), summary.lastChange().by()));
    }

    /** Whether it is still being authored. */
    public boolean draft() {
        return status == CampaignStatus.DRAFT;
    }

    /** Whether it can be stopped. */
    public boolean stoppable() {
        return status == CampaignStatus.LIVE || status == CampaignStatus.SCHEDULED;
    }

    /** Whether it can be archived. */
    public boolean archivable() {
        return status.leadsTo(CampaignStatus.ARCHIVED) && !stoppable();
    }

    /** The page that shows it. */
    public String page() {
        return draft() ? "/campaigns/edit" : "/campaigns/view";
    }
}
