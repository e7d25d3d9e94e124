package org.declic.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.jspecify.annotations.Nullable;

/** One version of a campaign: changed while it is a draft, frozen for ever once it was live. */
@Entity
@IdClass(CampaignVersion.Key.class)
@Table(name = "campaign_version")
@NamedQuery(
        name = "campaignVersion.activated",
        query = "select v from CampaignVersion v, Campaign c where c.id = v.campaignId and c.sandboxId = :sandbox"
                + " and c.id = :campaign and v.number <= c.liveVersion order by v.number desc")
class CampaignVersion {

    static final String TAG_SEPARATOR = "\n";

    @Id
    @Column(name = "campaign_id")
    private String campaignId;

    @Id
    @Column(name = "version_number")
    private int number;

    @Column(nullable = false)
    private String description;

    @Column(nullable = false)
    private String tags;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "configuration_id")
    private @Nullable String configurationId;

    @Column(nullable = false)
    private String namespace;

    @Column(name = "create_profiles", nullable = false)
    private boolean createProfiles;

    @Column(name = "start_at")
    private @Nullable Instant startAt;

    @Column(name = "end_at")
    private @Nullable Instant endAt;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    @Column(name = "track_opens", nullable = false)
    private boolean trackOpens;

    @Column(name = "track_clicks", nullable = false)
    private boolean trackClicks;

    @Column(name = "audience_id")
    private @Nullable String audienceId;

    @Column(name = "delivery_rate", nullable = false)
    private int deliveryRate;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "activated_by")
    private @Nullable String activatedBy;

    @Lob
    @Column(nullable = false)
    private String content;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CampaignVersion() {}

    @SuppressWarnings("NullAway.Init") // write() fills the rest
    CampaignVersion(CampaignId campaignId, int number, CampaignDraft draft) {
        this.campaignId = campaignId.value();
        this.number = number;
        write(draft);
    }

    final void write(CampaignDraft draft) {
        description = draft.description();
        tags = String.join(TAG_SEPARATOR, draft.tags());
        configurationId = draft.configurationId().isEmpty() ? null : draft.configurationId();
        trackOpens = draft.action().trackOpens();
        trackClicks = draft.action().trackClicks();
        namespace = draft.namespace();
        createProfiles = draft.audience().createProfiles();
        audienceId = draft.audience().audienceId().isEmpty()
                ? null
                : draft.audience().audienceId();
        deliveryRate = draft.window().deliveryRate();
        startAt = draft.window().start();
        endAt = draft.window().end();
        timeZone = draft.window().zone().getId();
        channel = draft.content().channel();
        content = StoredContent.of(draft.writing()).json();
    }

    void activated(Actor actor, Instant now) {
        activatedAt = now;
        activatedBy = actor.name();
    }

    /** As a part of the history; empty while it is a draft. */
    Optional<FrozenVersions.Past> past() {
        return Optional.ofNullable(activatedAt)
                .map(at -> new FrozenVersions.Past(number, at, Objects.requireNonNullElse(activatedBy, "")));
    }

    int number() {
        return number;
    }

    Audience audience() {
        return new Audience(namespace, createProfiles, audienceId == null ? "" : audienceId);
    }

    Action action() {
        return new Action(configurationId == null ? "" : configurationId, trackOpens, trackClicks);
    }

    Window window() {
        return new Window(startAt, endAt, ZoneId.of(timeZone), deliveryRate);
    }

    Writing writing() {
        return StoredContent.read(content).writing();
    }

    CampaignDraft draft(String name, String alias) {
        return new CampaignDraft(name, alias, description, tags(tags), action(), writing(), audience(), window());
    }

    /** The tags that a column holds. */
    static List<String> tags(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(TAG_SEPARATOR, -1));
    }

    /** The primary key. Public and not a record, because the persistence provider wants it so. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String campaignId;
        private int number;

        /** For the persistence provider. */
        public Key() {}

        Key(CampaignId campaignId, int number) {
            this.campaignId = campaignId.value();
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.number == number && Objects.equals(key.campaignId, campaignId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(campaignId, number);
        }
    }
}
