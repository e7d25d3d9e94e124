package org.declic.execution.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.campaign.ActivatedCampaign;
import org.declic.execution.ExecutionId;
import org.declic.execution.RequestFingerprint;
import org.declic.execution.audience.AudienceExecution.Progress;
import org.declic.shared.CampaignId;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audience_execution")
@NamedQuery(
        name = "audienceExecution.one",
        query = "select e from StoredAudienceExecution e where e.sandboxId = :sandbox and e.id = :id")
@NamedQuery(
        name = "audienceExecution.due",
        query =
                "select e from StoredAudienceExecution e where e.state in :states and e.dueAt <= :now order by e.dueAt, e.id")
@NamedQuery(
        name = "audienceExecution.claim",
        query = "update StoredAudienceExecution e set e.dueAt = :until"
                + " where e.id = :id and e.dueAt = :due and e.state in :states")
@NamedQuery(
        name = "audienceExecution.ofCampaign",
        query = "select e from StoredAudienceExecution e where e.sandboxId = :sandbox and e.campaignId = :campaign"
                + " and (e.createdAt < :at or (e.createdAt = :at and e.id < :id)) order by e.createdAt desc, e.id desc")
@NamedQuery(
        name = "audienceExecution.running",
        query = "select count(e) from StoredAudienceExecution e where e.campaignId = :campaign and e.state = :state")
@NamedQuery(
        name = "audienceExecution.next",
        query = "select e.campaignId, min(e.executeAt) from StoredAudienceExecution e where e.sandboxId = :sandbox"
                + " and e.campaignId in :campaigns and e.state = :state"
                + " and e.executeAt is not null group by e.campaignId")
class StoredAudienceExecution {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(name = "campaign_id", nullable = false, updatable = false)
    private String campaignId;

    @Column(name = "campaign_version", nullable = false)
    private int campaignVersion;

    @Column(name = "audience_id", nullable = false, updatable = false)
    private String audienceId;

    @Column(name = "request_id", nullable = false, updatable = false)
    private String requestId;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(name = "body_hash", nullable = false, updatable = false)
    private String bodyHash;

    @Lob
    @Column(nullable = false, updatable = false)
    private String context;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AudienceExecutionState state;

    @Column(nullable = false)
    private String reason;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "execute_at", updatable = false)
    private @Nullable Instant executeAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(nullable = false)
    private long targeted;

    @Column(nullable = false)
    private long reached;

    @Column(nullable = false)
    private int parts;

    @Column(name = "after_profile", nullable = false)
    private String afterProfile;

    @Column(name = "planned_profile", nullable = false)
    private String plannedProfile;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredAudienceExecution() {}

    StoredAudienceExecution(
            ExecutionId id,
            RequestedAudienceExecution requested,
            ActivatedCampaign campaign,
            String audienceId,
            Instant now) {
        this.id = id.value();
        this.sandboxId = campaign.sandboxId().value();
        this.campaignId = campaign.id().value();
        this.campaignVersion = campaign.version();
        this.audienceId = audienceId;
        this.requestId = requested.requestId();
        this.clientId = requested.clientId();
        this.bodyHash = requested.fingerprint().text();
        this.context = Json.text(requested.context());
        this.state = AudienceExecutionState.SCHEDULED;
        this.reason = "";
        this.createdAt = now;
        this.executeAt = requested.executeAt().orElse(null);
        this.dueAt = requested.executeAt().orElse(now);
        this.afterProfile = "";
        this.plannedProfile = "";
    }

    void begin(int version, long members, Instant now) {
        state = AudienceExecutionState.RUNNING;
        campaignVersion = version;
        targeted = members;
        startedAt = now;
    }

    /** The last profile that was reached; empty if none was. */
    String afterProfile() {
        return afterProfile;
    }

    /** The last profile of the part that is being sent; empty if none is. */
    String plannedProfile() {
        return plannedProfile;
    }

    /** The next part ends with that profile, whoever sends it. */
    void plan(String lastProfile) {
        plannedProfile = lastProfile;
    }

    /** The same part once more changes nothing. */
    void advance(int part, String lastProfile, int sent, Instant next) {
        if (part == parts + 1) {
            parts = part;
            afterProfile = lastProfile;
            plannedProfile = "";
            reached += sent;
        }
        dueAt = next;
    }

    void pause() {
        state = AudienceExecutionState.PAUSED;
    }

    /** One that had not begun still waits for its time. */
    void resume(Instant now) {
        state = startedAt == null ? AudienceExecutionState.SCHEDULED : AudienceExecutionState.RUNNING;
        dueAt = executeAt != null && executeAt.isAfter(now) ? executeAt : now;
    }

    void end(AudienceExecutionState last, String why, Instant now) {
        state = last;
        reason = why;
        endedAt = now;
    }

    AudienceExecutionState state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }

    RequestFingerprint fingerprint() {
        return RequestFingerprint.parse(bodyHash);
    }

    AudienceExecution execution() {
        return new AudienceExecution(
                new ExecutionId(id),
                new CampaignId(campaignId),
                audienceId,
                requestId,
                clientId,
                new Progress(state, reason, createdAt, executeAt, startedAt, endedAt, targeted, reached));
    }

    /** What the next part needs. */
    Run run() {
        return new Run(
                execution(),
                new SandboxId(sandboxId),
                campaignVersion,
                fingerprint(),
                Json.object(context),
                dueAt,
                startedAt,
                new Run.Position(parts, afterProfile));
    }
}
