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
        Activity activity,
        Modification modification)
        implements Serializable {

    /** When it was changed last, and by whom. */
    public record Modification(Instant at, String by) implements Serializable {}

    /**
     * What it did lately, and what comes next.
     *
     * @param sent how many of its messages that were accepted in the last 24 hours were sent
     * @param turn when a scheduled campaign begins or a live one ends, as far as that is set
     * @param schedule when it writes to an audience next, if that is planned
     */
    public record Activity(
            long sent, @Nullable Instant turn, @Nullable Instant schedule) implements Serializable {}

    static CampaignRow of(CampaignSummary summary, long sent, @Nullable Instant schedule) {
        return new CampaignRow(
                summary.id().value(),
                summary.alias(),
                summary.name(),
                summary.kind(),
                summary.status(),
                summary.tags(),
                new Activity(sent, summary.turn(), schedule),
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
