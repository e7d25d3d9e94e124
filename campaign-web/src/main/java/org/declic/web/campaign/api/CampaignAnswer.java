package org.declic.web.campaign.api;

import java.time.Instant;
import java.util.List;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignSummary;
import org.declic.content.EmailContent;
import org.declic.shared.Page;
import org.jspecify.annotations.Nullable;

/** A campaign as the management API shows it. */
public record CampaignAnswer(
        String id,
        String alias,
        String name,
        String description,
        List<String> tags,
        String category,
        String status,
        int version,
        String configuration,
        String namespace,
        EmailContent content,
        Period window,
        int revision,
        String modifiedAt,
        String modifiedBy,
        @Nullable String activatedAt,
        @Nullable String endedAt) {

    static CampaignAnswer of(CampaignDetails campaign) {
        CampaignDraft draft = campaign.draft();
        return new CampaignAnswer(
                campaign.id(),
                draft.alias(),
                draft.name(),
                draft.description(),
                draft.tags(),
                campaign.category().name(),
                campaign.status().name(),
                campaign.version(),
                draft.configurationId(),
                draft.namespace(),
                draft.content().match(email -> email),
                new Period(
                        text(draft.window().start()),
                        text(draft.window().end()),
                        draft.window().zone().getId()),
                campaign.revision(),
                campaign.lastChange().at().toString(),
                campaign.lastChange().by(),
                text(campaign.lifetime().activatedAt()),
                text(campaign.lifetime().endedAt()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** When the campaign answers calls; either end may be open. */
    public record Period(@Nullable String start, @Nullable String end, String zone) {}

    /** A page of the list. */
    public record Campaigns(List<Row> items, @Nullable String next) {

        static Campaigns of(Page<CampaignSummary> page) {
            return new Campaigns(page.items().stream().map(Row::of).toList(), page.next());
        }
    }

    /** A row of the list. */
    public record Row(
            String id,
            String alias,
            String name,
            String category,
            String status,
            String modifiedAt,
            String modifiedBy) {

        static Row of(CampaignSummary campaign) {
            return new Row(
                    campaign.id(),
                    campaign.alias(),
                    campaign.name(),
                    campaign.category().name(),
                    campaign.status().name(),
                    campaign.modifiedAt().toString(),
                    campaign.modifiedBy());
        }
    }
}
