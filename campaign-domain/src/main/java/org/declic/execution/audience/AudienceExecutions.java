package org.declic.execution.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audience.Audiences;
import org.declic.audience.Member;
import org.declic.audience.condition.MemberQuery;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedKind;
import org.declic.audit.AuditedThing;
import org.declic.campaign.ActivatedCampaign;
import org.declic.execution.ExecutionId;
import org.declic.execution.Refusal;
import org.declic.execution.TriggerRefusedException;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.declic.shared.TimeKey;

/**
 * The audience executions, and how far each is. A node claims one by putting off when it is due, does a part, and writes when the
 * next is due together with how far it got: so another node goes on where one was cut off.
 */
@ApplicationScoped
@Transactional
public class AudienceExecutions {

    /** What a node that was cut off leaves others to wait. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private static final String SNAPSHOT = "insert into audience_execution_member (execution_id, profile_id, user_id)"
            + " select ?, i.profile_id, min(i.user_id) from profile_identity i"
            + " where i.sandbox_id = ? and i.namespace = ? and i.profile_id in (%s) group by i.profile_id";
    private static final String UNREACHED = "select e.* from audience_execution e"
            + " join audience_execution_member m on m.execution_id = e.id and m.profile_id > e.after_profile"
            + " where e.sandbox_id = ?1 and e.campaign_id = ?2 and m.profile_id = ?3 order by e.created_at desc, e.id desc";
    private static final String AFTER = "select profile_id, user_id from audience_execution_member"
            + " where execution_id = ?1 and profile_id > ?2";
    private static final String NEXT = AFTER + " order by profile_id fetch first %d rows only";
    private static final String PLANNED = AFTER + " and profile_id <= ?3 order by profile_id";

    private final EntityManager entities;
    private final Audiences audiences;
    private final Profiles profiles;
    private final AuditLog log;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceExecutions() {
        this(null, null, null, null, null);
    }

    @Inject
    public AudienceExecutions(
            EntityManager entities, Audiences audiences, Profiles profiles, AuditLog log, Clock clock) {
        this.entities = entities;
        this.audiences = audiences;
        this.profiles = profiles;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Keeps an execution; a repetition gets the first.
     *
     * @throws TriggerRefusedException if another request had that requestId
     */
    AudienceExecution accept(
            ExecutionId id, RequestedAudienceExecution requested, ActivatedCampaign campaign, String audienceId) {
        StoredAudienceExecution known = entities.find(StoredAudienceExecution.class, id.value());
        if (known == null) {
            known = new StoredAudienceExecution(id, requested, campaign, audienceId, clock.instant());
            entities.persist(known);
            entities.flush();
        } else if (!known.fingerprint().equals(requested.fingerprint())) {
            throw new TriggerRefusedException(Refusal.REQUEST_ID_REUSED);
        }
        return known.execution();
    }

    /** The execution with that id in the sandbox. */
    public Optional<AudienceExecution> find(SandboxId sandboxId, ExecutionId id) {
        return stored(sandboxId, id).map(StoredAudienceExecution::execution);
    }

    /** Those of a campaign, the newest first. */
    public Page<AudienceExecution> page(SandboxId sandboxId, CampaignId campaignId, Optional<String> after, int size) {
        TimeKey key = TimeKey.after(after);
        List<AudienceExecution> found = entities.createNamedQuery(
                        "audienceExecution.ofCampaign", StoredAudienceExecution.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("campaign", campaignId.value())
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredAudienceExecution::execution)
                .toList();
        return Page.of(
                found,
                size,
                execution -> new TimeKey(
                        execution.progress().createdAt(), execution.id().value()));
    }

    /** When the next schedule of each of these campaigns is due; none for those without. */
    public Map<CampaignId, Instant> nextSchedules(SandboxId sandboxId, List<CampaignId> campaigns) {
        Map<CampaignId, Instant> next = new HashMap<>();
        if (!campaigns.isEmpty()) {
            entities.createNamedQuery("audienceExecution.next", Object[].class)
                    .setParameter("sandbox", sandboxId.value())
                    .setParameter(
                            "campaigns",
                            campaigns.stream().map(CampaignId::value).toList())
                    .setParameter("state", AudienceExecutionState.SCHEDULED)
                    .getResultStream()
                    .forEach(row -> next.put(new CampaignId((String) row[0]), (Instant) row[1]));
        }
        return next;
    }

    /** The newest execution of a campaign that named somebody and has not reached them: not yet, or not any more. */
    public Optional<AudienceExecution> unreached(SandboxId sandboxId, CampaignId campaignId, Identity identity) {
        Optional<String> profile = profiles.findId(sandboxId, identity);
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        List<?> newest = entities.createNativeQuery(UNREACHED, StoredAudienceExecution.class)
                .setParameter(1, sandboxId.value())
                .setParameter(2, campaignId.value())
                .setParameter(3, profile.get())
                .setMaxResults(1)
                .getResultList();
        return newest.stream()
                .map(StoredAudienceExecution.class::cast)
                .map(StoredAudienceExecution::execution)
                .findFirst();
    }

    /**
     * Those whom an execution named and has not reached: not yet, or not any more. None before it begins.
     *
     * @throws NotFoundException if there is no such execution in the sandbox
     */
    public Page<UnreachedMember> unreached(SandboxId sandboxId, ExecutionId id, Optional<String> after, int size) {
        StoredAudienceExecution stored =
                stored(sandboxId, id).orElseThrow(() -> new NotFoundException("execution", id.value()));
        String reached = stored.afterProfile();
        String from = after.filter(key -> key.compareTo(reached) > 0).orElse(reached);
        List<?> rows = entities.createNativeQuery(NEXT.formatted(size + 1))
                .setParameter(1, id.value())
                .setParameter(2, from)
                .getResultList();
        List<UnreachedMember> found = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new UnreachedMember((String) row[0], (String) row[1]))
                .toList();
        return Page.byText(found, size, UnreachedMember::profileId);
    }

    /**
     * Somebody whose turn has not come.
     *
     * @param userId in the namespace of the campaign
     */
    public record UnreachedMember(String profileId, String userId) {}

    /** Takes back an execution whose time has not come, paused or not. */
    public void cancel(Actor actor, SandboxId sandboxId, ExecutionId id) {
        actor.require(Right.EDIT_CAMPAIGNS);
        StoredAudienceExecution stored = locked(sandboxId, id);
        require(stored, stored.execution().isWaiting());
        entities.remove(stored);
        record(actor, AuditAction.DELETED, stored);
    }

    /** Holds an execution until it is resumed. */
    public AudienceExecution pause(Actor actor, SandboxId sandboxId, ExecutionId id) {
        return change(actor, sandboxId, id, AuditAction.PAUSED, stored -> {
            require(stored, AudienceExecutionState.ACTIVE.contains(stored.state()));
            stored.pause();
        });
    }

    /** Goes on with one that was paused. */
    public AudienceExecution resume(Actor actor, SandboxId sandboxId, ExecutionId id) {
        return change(actor, sandboxId, id, AuditAction.RESUMED, stored -> {
            require(stored, stored.state() == AudienceExecutionState.PAUSED);
            stored.resume(clock.instant());
        });
    }

    /** Ends an execution for good; what is on the queues already is still delivered. */
    public AudienceExecution stop(Actor actor, SandboxId sandboxId, ExecutionId id) {
        return change(actor, sandboxId, id, AuditAction.STOPPED, stored -> {
            require(stored, !stored.state().isOver());
            end(stored, AudienceExecutionState.STOPPED, "by-hand");
        });
    }

    private AudienceExecution change(
            Actor actor,
            SandboxId sandboxId,
            ExecutionId id,
            AuditAction action,
            Consumer<StoredAudienceExecution> change) {
        actor.require(Right.PUBLISH);
        StoredAudienceExecution stored = locked(sandboxId, id);
        change.accept(stored);
        record(actor, action, stored);
        return stored.execution();
    }

    private void record(Actor actor, AuditAction action, StoredAudienceExecution stored) {
        AudienceExecution execution = stored.execution();
        AuditedThing thing = AuditedKind.AUDIENCE_EXECUTION.thing(execution.id().value(), execution.requestId());
        log.record(stored.run().sandboxId(), actor, action, thing, List.of());
    }

    private static void require(StoredAudienceExecution stored, boolean fits) {
        if (!fits) {
            String state = stored.state().name().toLowerCase(Locale.ROOT);
            throw new ConflictException("wrong-status", "The execution is " + state);
        }
    }

    /** The one that has been due longest, for this node alone; empty if none is due. */
    Optional<Run> claim() {
        Instant now = clock.instant();
        return entities.createNamedQuery("audienceExecution.due", StoredAudienceExecution.class)
                .setParameter("states", AudienceExecutionState.ACTIVE)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(stored -> isMine(stored, now.plus(CLAIM)))
                .map(StoredAudienceExecution::run);
    }

    private boolean isMine(StoredAudienceExecution stored, Instant until) {
        return entities.createNamedQuery("audienceExecution.claim")
                        .setParameter("until", until)
                        .setParameter("id", stored.execution().id().value())
                        .setParameter("due", stored.dueAt())
                        .setParameter("states", AudienceExecutionState.ACTIVE)
                        .executeUpdate()
                == 1;
    }

    /** Writes down who is in the audience now and is known in the namespace; whoever joins or leaves later changes nothing. */
    void begin(Run run, String namespace, int version) {
        StoredAudienceExecution stored = locked(run);
        if (stored.state() != AudienceExecutionState.SCHEDULED) {
            return;
        }
        if (audiences.find(run.sandboxId(), run.execution().audienceId()).isEmpty()) {
            end(stored, AudienceExecutionState.STOPPED, "audience-deleted");
            return;
        }
        MemberQuery audience = audiences.query(run.sandboxId(), run.execution().audienceId());
        int members = audience.query(
                        entities,
                        SNAPSHOT.formatted(audience.sql()),
                        List.of(
                                run.execution().id().value(),
                                run.sandboxId().value(),
                                namespace.toLowerCase(Locale.ROOT)))
                .executeUpdate();
        Instant now = clock.instant();
        stored.begin(version, members, now);
        stored.advance(0, "", 0, now);
    }

    /** How many executions of its campaign are under way, this one among them. */
    int running(Run run) {
        return entities.createNamedQuery("audienceExecution.running", Long.class)
                .setParameter("campaign", run.execution().campaignId().value())
                .setParameter("state", AudienceExecutionState.RUNNING)
                .getSingleResult()
                .intValue();
    }

    /**
     * The next members, with their attributes as they are now; none are left if it is empty. Whom the part is for is kept before
     * it is sent: if this node is cut off, the next one sends the same part, which the broker knows by its id, and nobody in
     * between is passed over.
     */
    List<Member> nextMembers(Run run, int size) {
        StoredAudienceExecution stored = locked(run);
        String after = run.position().afterProfile();
        List<Member> members = List.of();
        if (!stored.plannedProfile().isEmpty()) {
            members = members(rows(PLANNED, run, after, stored.plannedProfile()));
            after = stored.plannedProfile();
        }
        while (members.isEmpty()) {
            List<Object[]> next = rows(NEXT.formatted(size), run, after);
            if (next.isEmpty()) {
                break;
            }
            after = (String) next.get(next.size() - 1)[0];
            members = members(next);
        }
        stored.plan(after);
        return members;
    }

    private List<Object[]> rows(String sql, Run run, String... profiles) {
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, run.execution().id().value());
        for (int i = 0; i < profiles.length; i++) {
            query.setParameter(i + 2, profiles[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** Without those whose profile is gone. */
    private List<Member> members(List<Object[]> rows) {
        Map<String, Map<String, Object>> attributes =
                profiles.attributes(rows.stream().map(row -> (String) row[0]).toList());
        return rows.stream()
                .filter(row -> attributes.containsKey((String) row[0]))
                .map(row -> new Member(
                        (String) row[0], (String) row[1], attributes.getOrDefault((String) row[0], Map.of())))
                .toList();
    }

    /** A part is on the queues. A pause or a stop that came meanwhile stays. */
    void advance(Run run, String lastProfile, int sent, Instant next) {
        locked(run).advance(run.position().parts() + 1, lastProfile, sent, next);
    }

    /** Nothing more will come of it. */
    void end(Run run, AudienceExecutionState last, String reason) {
        StoredAudienceExecution stored = locked(run);
        if (!stored.state().isOver()) {
            end(stored, last, reason);
        }
    }

    /** Of whom was reached the record of messages tells; of the others it stays known that they were named. */
    private void end(StoredAudienceExecution stored, AudienceExecutionState last, String reason) {
        stored.end(last, reason, clock.instant());
        entities.createNativeQuery(
                        "delete from audience_execution_member where execution_id = ?1" + " and profile_id <= ?2")
                .setParameter(1, stored.execution().id().value())
                .setParameter(2, stored.afterProfile())
                .executeUpdate();
    }

    private StoredAudienceExecution locked(Run run) {
        return locked(run.sandboxId(), run.execution().id());
    }

    private StoredAudienceExecution locked(SandboxId sandboxId, ExecutionId id) {
        StoredAudienceExecution stored =
                stored(sandboxId, id).orElseThrow(() -> new NotFoundException("execution", id.value()));
        entities.refresh(stored, LockModeType.PESSIMISTIC_WRITE);
        return stored;
    }

    private Optional<StoredAudienceExecution> stored(SandboxId sandboxId, ExecutionId id) {
        return Optional.of(id.value())
                .filter(StorableText::isStorable)
                .flatMap(storable -> entities.createNamedQuery("audienceExecution.one", StoredAudienceExecution.class)
                        .setParameter("sandbox", sandboxId.value())
                        .setParameter("id", storable)
                        .getResultStream()
                        .findFirst());
    }
}
