package org.declic.web.campaign.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.CampaignSummary;
import org.declic.campaign.Window;
import org.declic.campaign.context.DeclaredContext;
import org.declic.shared.Page;
import org.jspecify.annotations.Nullable;

/** A campaign as the management API shows it: all on one level, grouped only here. */
public record CampaignAnswer(
        String id,
        @JsonUnwrapped Properties properties,
        @JsonUnwrapped State state,
        @JsonUnwrapped Delivery delivery,
        @JsonUnwrapped Changes changes) {

    static CampaignAnswer of(CampaignDetails campaign) {
        CampaignDraft draft = campaign.draft();
        return new CampaignAnswer(
                campaign.id().value(),
                new Properties(draft.alias(), draft.name(), draft.description(), draft.tags()),
                new State(
                        campaign.category().name(),
                        draft.content().channel().name(),
                        campaign.kind().highThroughput(),
                        campaign.status().name(),
                        campaign.version()),
                Delivery.of(draft),
                Changes.of(campaign));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** What it is called. */
    public record Properties(String alias, String name, String description, List<String> tags) {}

    /** What it is, and how far. */
    public record State(String category, String channel, boolean highThroughput, String status, int version) {}

    /** By which way it says what to whom, and when. */
    public record Delivery(
            String configuration,
            boolean trackOpens,
            boolean trackClicks,
            String namespace,
            boolean createProfiles,
            String audience,
            @JsonUnwrapped Written written,
            Period window) {

        static Delivery of(CampaignDraft draft) {
            Window window = draft.window();
            return new Delivery(
                    draft.configurationId(),
                    draft.action().trackOpens(),
                    draft.action().trackClicks(),
                    draft.namespace(),
                    draft.audience().createProfiles(),
                    draft.audience().audienceId(),
                    Written.of(draft.writing()),
                    new Period(
                            text(window.start()),
                            text(window.end()),
                            window.zone().getId(),
                            window.deliveryRate()));
        }
    }

    /**
     * What it says, and what calls carry for that; null where nothing is declared.
     *
     * @param content an {@code EmailContent}, an {@code SmsContent} or a {@link PushContentAnswer}
     */
    public record Written(Object content, @Nullable Declared context) {

        static Written of(Writing writing) {
            DeclaredContext context = writing.context();
            return new Written(
                    writing.content().<Object>match(email -> email, sms -> sms, PushContentAnswer::of),
                    context.isDeclared() ? new Declared(context.values(), context.required()) : null);
        }
    }

    /** An example of the {@code context} of calls, and the paths of what they must bring. */
    public record Declared(Map<String, Object> example, List<String> required) {}

    /** Who changed it, and when it began and ended. */
    public record Changes(
            int revision,
            String modifiedAt,
            String modifiedBy,
            @Nullable String activatedAt,
            @Nullable String endedAt) {

        static Changes of(CampaignDetails campaign) {
            return new Changes(
                    campaign.revision(),
                    campaign.lastChange().at().toString(),
                    campaign.lastChange().by(),
                    text(campaign.lifetime().activatedAt()),
                    text(campaign.lifetime().endedAt()));
        }
    }

    /** When the campaign answers calls; either end may be open. */
    public record Period(@Nullable String start, @Nullable String end, String zone, int deliveryRate) {}

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
            String channel,
            String status,
            String modifiedAt,
            String modifiedBy) {

        static Row of(CampaignSummary campaign) {
            return new Row(
                    campaign.id().value(),
                    campaign.alias(),
                    campaign.name(),
                    campaign.kind().category().name(),
                    campaign.kind().channel().name(),
                    campaign.status().name(),
                    campaign.lastChange().at().toString(),
                    campaign.lastChange().by());
        }
    }
}
