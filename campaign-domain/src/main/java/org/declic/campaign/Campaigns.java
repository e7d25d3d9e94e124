package org.declic.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuthoringLog;
import org.declic.audit.FieldChange;
import org.declic.campaign.Finding.Level;
import org.declic.campaign.InvalidDraftException.Violation;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.Ids;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.Slug;
import org.declic.shared.StorableText;
import org.jspecify.annotations.Nullable;

/** The campaigns of a sandbox: authoring and life cycle. */
@ApplicationScoped
@Transactional
public class Campaigns {

    private static final int LONGEST_SLUG = 90;

    private final EntityManager entities;
    private final Reviewer reviewer;
    private final AuthoringLog log;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Campaigns() {
        this(null, null, null, null, null);
    }

    @Inject
    public Campaigns(EntityManager entities, Reviewer reviewer, AuthoringLog log, Ids ids, Clock clock) {
        this.entities = entities;
        this.reviewer = reviewer;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** The campaign with that id or alias in the sandbox. */
    public Optional<CampaignDetails> find(SandboxId sandboxId, String idOrAlias) {
        return stored(sandboxId, idOrAlias).map(this::details);
    }

    /**
     * The same, for whoever cannot go on without.
     *
     * @throws NotFoundException if there is none
     */
    public CampaignDetails get(SandboxId sandboxId, String idOrAlias) {
        return find(sandboxId, idOrAlias).orElseThrow(() -> new NotFoundException("campaign", idOrAlias));
    }

    /** The names of those campaigns that are in the sandbox, by id. */
    public Map<CampaignId, String> names(SandboxId sandboxId, Set<CampaignId> campaignIds) {
        Map<CampaignId, String> names = new HashMap<>();
        if (!campaignIds.isEmpty()) {
            entities.createNamedQuery("campaign.names", Object[].class)
                    .setParameter("sandbox", sandboxId.value())
                    .setParameter(
                            "ids", campaignIds.stream().map(CampaignId::value).toList())
                    .getResultStream()
                    .forEach(row -> names.put(new CampaignId((String) row[0]), (String) row[1]));
        }
        return names;
    }

    /** Creates a draft with a free alias made from its name. */
    public CampaignDetails create(Actor actor, SandboxId sandboxId, CampaignKind kind, String name) {
        return create(actor, sandboxId, kind, CampaignDraft.named(name, freeAlias(sandboxId, name), kind.channel()));
    }

    /**
     * Creates a draft.
     *
     * @throws InvalidDraftException if it breaks rules
     */
    public CampaignDetails create(Actor actor, SandboxId sandboxId, CampaignKind kind, CampaignDraft draft) {
        actor.require(Right.EDIT_CAMPAIGNS);
        DraftPolicy.require(kind, draft);
        requireFreeAlias(sandboxId, draft.alias(), null);

        Instant now = clock.instant();
        Campaign campaign = new Campaign(ids.next(), sandboxId, kind, actor, now);
        campaign.rename(draft.name(), draft.alias(), actor, now);
        CampaignVersion version = new CampaignVersion(campaign.id(), campaign.shownVersion(), draft);
        entities.persist(campaign);
        entities.flush(); // the version refers to it
        entities.persist(version);
        log(actor, campaign, AuditAction.CREATED, AuditedFields.none().changesTo(draft.auditedFields()));
        return campaign.details(version);
    }

    /**
     * Changes a draft.
     *
     * @param revisionSeen the revision that the change was made on
     * @throws InvalidDraftException if it breaks rules
     * @throws ConflictException {@code edited-meanwhile}, {@code not-a-draft}
     */
    public CampaignDetails change(
            Actor actor, SandboxId sandboxId, CampaignId id, CampaignDraft draft, int revisionSeen) {
        actor.require(Right.EDIT_CAMPAIGNS);
        Campaign campaign = require(sandboxId, id);
        DraftPolicy.require(campaign.kind(), draft);
        campaign.requireDraft();
        requireUnchanged(campaign, revisionSeen);
        requireFreeAlias(sandboxId, draft.alias(), campaign.id());
        requireNoGap(campaign, draft);

        CampaignVersion version = newestOf(campaign);
        CampaignDraft former = version.draft(campaign.name(), campaign.alias());
        campaign.rename(draft.name(), draft.alias(), actor, clock.instant());
        version.write(draft);
        entities.lock(campaign, LockModeType.OPTIMISTIC_FORCE_INCREMENT); // even if its own row stays the same
        flush();
        log.recordEditing(
                sandboxId, actor, campaign.audited(), former.auditedFields().changesTo(draft.auditedFields()));
        return campaign.details(version);
    }

    /** Callers of a live campaign know its alias, and must not find it closed until another time. */
    private void requireNoGap(Campaign campaign, CampaignDraft draft) {
        List<Violation> violations = new ArrayList<>();
        if (campaign.isActive() && !draft.alias().equals(campaign.alias())) {
            violations.add(new Violation("alias", "live"));
        }
        if (campaign.status() == CampaignStatus.LIVE && draft.window().notYet(clock.instant())) {
            violations.add(new Violation("start", "live"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidDraftException(violations);
        }
    }

    /**
     * Begins a draft beside the live version; calls go on with the live one until the draft is activated.
     *
     * @param number the version that it begins as; empty for the live one
     * @throws ConflictException {@code has-draft}; {@code wrong-status}, if the campaign is neither live nor scheduled
     */
    public CampaignDetails modify(Actor actor, SandboxId sandboxId, CampaignId id, Optional<Integer> number) {
        actor.require(Right.EDIT_CAMPAIGNS);
        Campaign campaign = require(sandboxId, id);
        CampaignVersion source = version(campaign, number.orElseGet(campaign::shownVersion));
        int next = campaign.liveVersion().orElse(0) + 1; // what was given up has left its number

        campaign.modify(next, actor, clock.instant());
        CampaignVersion draft =
                new CampaignVersion(campaign.id(), next, source.draft(campaign.name(), campaign.alias()));
        entities.persist(draft);
        log(actor, campaign, AuditAction.DRAFTED, List.of(versionChange(Optional.of(source.number()), next)));
        return campaign.details(draft);
    }

    /**
     * Gives up the draft beside the live version.
     *
     * @throws ConflictException {@code not-a-draft}; {@code wrong-status}, if the campaign has nothing but the draft
     */
    public CampaignDetails discard(Actor actor, SandboxId sandboxId, CampaignId id) {
        actor.require(Right.EDIT_CAMPAIGNS);
        Campaign campaign = require(sandboxId, id);
        Optional<CampaignVersion> draft = campaign.draftVersion().map(number -> version(campaign, number));

        campaign.discard(actor, clock.instant());
        draft.ifPresent(entities::remove);
        log(actor, campaign, AuditAction.DISCARDED, List.of());
        return details(campaign);
    }

    /**
     * A campaign with its draft, if it has one, even beside a live version.
     *
     * @throws NotFoundException if there is no such campaign
     */
    public CampaignDetails newest(SandboxId sandboxId, String idOrAlias) {
        Campaign campaign =
                stored(sandboxId, idOrAlias).orElseThrow(() -> new NotFoundException("campaign", idOrAlias));
        return campaign.details(newestOf(campaign));
    }

    /** A new draft with the content of an existing campaign. */
    public CampaignDetails duplicate(Actor actor, SandboxId sandboxId, CampaignId id, String name) {
        Campaign campaign = require(sandboxId, id);
        CampaignDraft copy = version(campaign).draft(name, freeAlias(sandboxId, name));
        return create(actor, sandboxId, campaign.kind(), copy);
    }

    /** Deletes a draft that was never live. */
    public void delete(Actor actor, SandboxId sandboxId, CampaignId id) {
        actor.require(Right.EDIT_CAMPAIGNS);
        Campaign campaign = require(sandboxId, id);
        if (campaign.status() != CampaignStatus.DRAFT) {
            throw new ConflictException("not-a-draft", "Campaign " + id + " was activated");
        }

        entities.remove(version(campaign));
        entities.flush(); // the version refers to the campaign, so it goes first
        entities.remove(campaign);
        log(actor, campaign, AuditAction.DELETED, List.of());
    }

    /** What stands between the draft and its activation. */
    public List<Finding> review(SandboxId sandboxId, CampaignId id) {
        return review(require(sandboxId, id));
    }

    /**
     * Makes the draft live, or scheduled when its window opens later.
     *
     * @throws NotReadyException if the review finds errors
     * @throws ConflictException {@code edited-meanwhile}, {@code wrong-status}
     */
    public CampaignDetails activate(Actor actor, SandboxId sandboxId, CampaignId id, int revisionSeen) {
        actor.require(Right.PUBLISH);
        Campaign campaign = require(sandboxId, id);
        requireUnchanged(campaign, revisionSeen);
        List<Finding> findings = review(campaign);
        if (findings.stream().anyMatch(finding -> finding.level() == Level.ERROR)) {
            throw new NotReadyException(id, findings);
        }

        CampaignVersion version = newestOf(campaign);
        FieldChange change = versionChange(campaign.liveVersion(), version.number());
        campaign.activate(version.window(), actor, clock.instant());
        version.activated(actor, clock.instant());
        log(actor, campaign, AuditAction.ACTIVATED, List.of(change));
        return campaign.details(version);
    }

    /**
     * Ends a live or scheduled campaign for good. Calls are refused from now on; what was accepted before is still
     * delivered.
     */
    public CampaignDetails stop(Actor actor, SandboxId sandboxId, CampaignId id) {
        actor.require(Right.PUBLISH);

        Campaign campaign = require(sandboxId, id);
        campaign.stop(actor, clock.instant());
        log(actor, campaign, AuditAction.STOPPED, List.of());
        return details(campaign);
    }

    /**
     * Takes an ended campaign out of the list; its messages and figures stay, and so does its alias.
     *
     * @throws ConflictException {@code wrong-status}, if it has not ended
     */
    public CampaignDetails archive(Actor actor, SandboxId sandboxId, CampaignId id) {
        actor.require(Right.EDIT_CAMPAIGNS);

        Campaign campaign = require(sandboxId, id);
        campaign.archive(actor, clock.instant());
        log(actor, campaign, AuditAction.ARCHIVED, List.of());
        return details(campaign);
    }

    /** Starts scheduled campaigns whose window has opened, and completes those whose window is over. */
    public void followClock() {
        Instant now = clock.instant();
        List<Campaign> due = entities.createNamedQuery("campaign.due", Campaign.class)
                .setParameter("now", now)
                .getResultList();
        for (Campaign campaign : due) {
            campaign.follow(version(campaign).window(), now);
            boolean over = campaign.status() == CampaignStatus.COMPLETED;
            log(Actor.SYSTEM, campaign, over ? AuditAction.COMPLETED : AuditAction.STARTED, List.of());
        }
    }

    /** Flushes first, so that a change at the same moment is found out as what it is. */
    private void log(Actor actor, Campaign campaign, AuditAction action, List<FieldChange> changes) {
        flush();
        log.record(campaign.sandboxId(), actor, action, campaign.audited(), changes);
    }

    private static FieldChange versionChange(Optional<Integer> before, int after) {
        return FieldChange.of("version", before.map(String::valueOf).orElse(null), String.valueOf(after));
    }

    private void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new ConflictException("edited-meanwhile", "The campaign was changed at the same moment");
        }
    }

    private List<Finding> review(Campaign campaign) {
        return reviewer.review(
                campaign.sandboxId(), campaign.kind(), newestOf(campaign).draft(campaign.name(), campaign.alias()));
    }

    private CampaignDetails details(Campaign campaign) {
        return campaign.details(version(campaign));
    }

    /** The version that is shown. */
    private CampaignVersion version(Campaign campaign) {
        return version(campaign, campaign.shownVersion());
    }

    /** The draft, if there is one, else the version that is shown. */
    private CampaignVersion newestOf(Campaign campaign) {
        return version(campaign, campaign.draftVersion().orElseGet(campaign::shownVersion));
    }

    private CampaignVersion version(Campaign campaign, int number) {
        return Optional.ofNullable(entities.find(CampaignVersion.class, new CampaignVersion.Key(campaign.id(), number)))
                .orElseThrow(() -> notFound(campaign.id(), number));
    }

    private static NotFoundException notFound(CampaignId id, int number) {
        return new NotFoundException("campaign version", id.value() + "/" + number);
    }

    private Campaign require(SandboxId sandboxId, CampaignId id) {
        return stored(sandboxId, id.value()).orElseThrow(() -> new NotFoundException("campaign", id.value()));
    }

    private Optional<Campaign> stored(SandboxId sandboxId, String idOrAlias) {
        if (!StorableText.isStorable(idOrAlias)) {
            return Optional.empty();
        }
        return entities.createNamedQuery("campaign.named", Campaign.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("key", idOrAlias)
                .getResultStream()
                .findFirst();
    }

    private static void requireUnchanged(Campaign campaign, int revisionSeen) {
        if (campaign.revision() != revisionSeen) {
            throw new ConflictException("edited-meanwhile", "Campaign " + campaign.id() + " was changed meanwhile");
        }
    }

    private void requireFreeAlias(SandboxId sandboxId, String alias, @Nullable CampaignId ownId) {
        if (stored(sandboxId, alias).filter(other -> !other.id().equals(ownId)).isPresent()) {
            throw new InvalidDraftException(List.of(new Violation("alias", "taken")));
        }
    }

    /** An alias made from a name that no campaign of the sandbox has yet. */
    public String freeAlias(SandboxId sandboxId, String name) {
        String slug = Slug.of(name, LONGEST_SLUG);
        if (stored(sandboxId, slug).isEmpty()) {
            return slug;
        }
        String numbered = slug + "-";
        Set<String> taken = Set.copyOf(entities.createNamedQuery("campaign.aliases", String.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("alias", numbered + "%")
                .getResultList());
        return IntStream.iterate(2, i -> i + 1)
                .mapToObj(i -> numbered + i)
                .filter(alias -> !taken.contains(alias))
                .findFirst()
                .orElseThrow();
    }
}
