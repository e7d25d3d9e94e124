package org.declic.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.audit.AuditedKind;
import org.declic.audit.AuditedThing;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/**
 * An API-triggered campaign: authored as a draft, activated, fired by calls, stopped or completed.
 *
 * <p>Activating freezes the draft version: it becomes the live one that calls and deliveries use. A live campaign is changed
 * by a draft beside it, which replaces the live version when it is activated. Nothing leads back from an ended campaign; a new
 * one is made by duplicating it.
 */
@Entity
@Table(name = "campaign")
@NamedQuery(
        name = "campaign.named",
        query = "select c from Campaign c where c.sandboxId = :sandbox and (c.id = :key or c.alias = :key)"
                + " order by c.id")
@NamedQuery(
        name = "campaign.aliases",
        query = "select c.alias from Campaign c where c.sandboxId = :sandbox and c.alias like :alias")
@NamedQuery(
        name = "campaign.names",
        query = "select c.id, c.name from Campaign c where c.sandboxId = :sandbox and c.id in :ids")
@NamedQuery(
        name = "campaign.due",
        query = "select c from Campaign c, CampaignVersion v where v.campaignId = c.id and v.number = c.liveVersion"
                + " and ((c.status = org.declic.campaign.CampaignStatus.SCHEDULED and v.startAt <= :now)"
                + " or (c.status in (org.declic.campaign.CampaignStatus.SCHEDULED,"
                + " org.declic.campaign.CampaignStatus.LIVE) and v.endAt <= :now)) order by c.id")
class Campaign {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false)
    private String alias;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Category category;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "high_throughput", nullable = false, updatable = false)
    private boolean highThroughput;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Column(name = "draft_version")
    private @Nullable Integer draftVersion;

    @Column(name = "live_version")
    private @Nullable Integer liveVersion;

    @Version
    private int revision;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "modified_at", nullable = false)
    private Instant modifiedAt;

    @Column(name = "modified_by", nullable = false)
    private String modifiedBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(String id, SandboxId sandboxId, CampaignKind kind, Actor author, Instant now) {
        this.id = id;
        this.sandboxId = sandboxId.value();
        this.category = kind.category();
        this.channel = kind.channel();
        this.highThroughput = kind.highThroughput();
        this.alias = "";
        this.name = "";
        this.status = CampaignStatus.DRAFT;
        this.draftVersion = 1;
        this.createdAt = now;
        this.createdBy = author.name();
        this.modifiedAt = now;
        this.modifiedBy = author.name();
    }

    CampaignId id() {
        return new CampaignId(id);
    }

    SandboxId sandboxId() {
        return new SandboxId(sandboxId);
    }

    String alias() {
        return alias;
    }

    String name() {
        return name;
    }

    CampaignKind kind() {
        return new CampaignKind(category, channel, highThroughput);
    }

    CampaignStatus status() {
        return status;
    }

    int revision() {
        return revision;
    }

    AuditedThing audited() {
        return AuditedKind.CAMPAIGN.thing(id, name);
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    Optional<Integer> liveVersion() {
        return Optional.ofNullable(liveVersion);
    }

    Optional<Integer> draftVersion() {
        return Optional.ofNullable(draftVersion);
    }

    /** The version to show: the one that was activated, else the draft. */
    int shownVersion() {
        return liveVersion().or(this::draftVersion).orElseThrow();
    }

    /** Whether calls are accepted, or will be. */
    boolean isActive() {
        return status == CampaignStatus.LIVE || status == CampaignStatus.SCHEDULED;
    }

    /** Begins a draft beside the version that is live. */
    void modify(int number, Actor actor, Instant now) {
        if (draftVersion != null) {
            throw new ConflictException("has-draft", "Campaign " + id + " has a draft already");
        } else if (!isActive()) {
            throw wrongStatus(CampaignStatus.LIVE);
        }
        draftVersion = number;
        touch(actor, now);
    }

    /** Gives up the draft beside the version that is live. */
    void discard(Actor actor, Instant now) {
        requireDraft();
        if (liveVersion == null) {
            throw new ConflictException("wrong-status", "Campaign " + id + " has only its draft");
        }
        draftVersion = null;
        touch(actor, now);
    }

    void rename(String newName, String newAlias, Actor actor, Instant now) {
        requireDraft();

        name = newName;
        alias = newAlias;
        touch(actor, now);
    }

    /** Makes the draft the live version, in place of another if there is one; before its window opens it is scheduled. */
    void activate(Window window, Actor actor, Instant now) {
        if (draftVersion == null) { // scheduled leads to live, too, but by the clock
            throw wrongStatus(CampaignStatus.LIVE);
        }
        CampaignStatus next = window.notYet(now) ? CampaignStatus.SCHEDULED : CampaignStatus.LIVE;
        if (next != status) {
            become(next);
        }

        liveVersion = draftVersion;
        draftVersion = null;
        activatedAt = now;
        touch(actor, now);
    }

    void stop(Actor actor, Instant now) {
        become(CampaignStatus.STOPPED);

        endedAt = now;
        touch(actor, now);
    }

    /** Puts it out of sight; what may still be called is stopped first, on purpose. */
    void archive(Actor actor, Instant now) {
        if (isActive()) {
            throw wrongStatus(CampaignStatus.ARCHIVED);
        }
        become(CampaignStatus.ARCHIVED);

        touch(actor, now);
    }

    /** Starts a scheduled campaign, or completes one whose window is over. */
    void follow(Window window, Instant now) {
        if (window.over(now)) {
            become(CampaignStatus.COMPLETED);
            endedAt = now;
        } else if (status == CampaignStatus.SCHEDULED && !window.notYet(now)) {
            become(CampaignStatus.LIVE);
        }
    }

    void requireDraft() {
        if (draftVersion == null) {
            throw new ConflictException("not-a-draft", "Campaign " + id + " is " + status);
        }
    }

    private void become(CampaignStatus next) {
        if (!status.leadsTo(next)) {
            throw wrongStatus(next);
        }
        status = next;
    }

    private ConflictException wrongStatus(CampaignStatus next) {
        return new ConflictException("wrong-status", "Campaign " + id + " cannot go from " + status + " to " + next);
    }

    private void touch(Actor actor, Instant now) {
        modifiedAt = now;
        modifiedBy = actor.name();
    }

    /** With what its list shows of the version {@link #shownVersion}. */
    CampaignSummary summary(List<String> tags, @Nullable Instant start, @Nullable Instant end) {
        Instant turn = switch (status) {
            case SCHEDULED -> start;
            case LIVE -> end;
            default -> null;
        };
        LastChange lastChange = new LastChange(revision, modifiedAt, modifiedBy);
        return new CampaignSummary(id(), alias, name, kind(), status, tags, turn, lastChange);
    }

    /** With the campaign's status, or that of the draft beside it. */
    CampaignDetails details(CampaignVersion version) {
        boolean isDraft = draftVersion != null && draftVersion == version.number();
        return new CampaignDetails(
                id(),
                sandboxId(),
                kind(),
                isDraft ? CampaignStatus.DRAFT : status,
                version.number(),
                version.draft(name, alias),
                new LastChange(revision, modifiedAt, modifiedBy),
                new CampaignDetails.Lifetime(activatedAt, endedAt));
    }
}
