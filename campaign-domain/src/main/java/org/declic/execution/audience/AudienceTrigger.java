package org.declic.execution.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.declic.audience.Audiences;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.database.Overtaken;
import org.declic.execution.ExecutionId;
import org.declic.execution.ExecutionKind;
import org.declic.execution.Refusal;
import org.declic.execution.Trigger;
import org.declic.execution.TriggerRefusedException;
import org.declic.shared.Violations;

/**
 * Fires marketing campaigns for a stored audience, at once or later, once for each requestId. When {@link #fire} returns, the
 * execution is in the database; {@link AudienceRunner} sends it.
 */
@ApplicationScoped
public class AudienceTrigger {

    /** How far ahead an execution may be scheduled. */
    public static final Duration LONGEST_AHEAD = Duration.ofDays(366);

    private final LiveCampaigns campaigns;
    private final Audiences audiences;
    private final AudienceExecutions executions;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceTrigger() {
        this(null, null, null, null);
    }

    @Inject
    public AudienceTrigger(LiveCampaigns campaigns, Audiences audiences, AudienceExecutions executions, Clock clock) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.executions = executions;
        this.clock = clock;
    }

    /**
     * Accepts an execution. A repetition changes nothing and gets the first answer.
     *
     * @throws TriggerRefusedException if it is not accepted
     */
    public AudienceExecution fire(RequestedAudienceExecution requested) {
        ActivatedCampaign campaign = campaigns
                .find(requested.sandboxId(), requested.campaignId())
                .orElseThrow(() -> new TriggerRefusedException(Refusal.UNKNOWN_CAMPAIGN));
        ExecutionId id =
                ExecutionId.of(ExecutionKind.AUDIENCE, campaign.sandboxId(), campaign.id(), requested.requestId());
        return executions
                .find(campaign.sandboxId(), id)
                .map(known -> accept(id, requested, campaign, known.audienceId()))
                .orElseGet(() -> first(id, requested, campaign));
    }

    private AudienceExecution first(ExecutionId id, RequestedAudienceExecution requested, ActivatedCampaign campaign) {
        Instant now = clock.instant();
        Trigger.requireAnswer(
                campaign, ExecutionKind.AUDIENCE, requested.executeAt().orElse(now));
        String audienceId = requested.audienceId().orElse(campaign.audience().audienceId());
        Violations violations = new Violations();
        if (audiences.find(campaign.sandboxId(), audienceId).isEmpty()) {
            violations.add("/audience/id", "is no audience of this sandbox");
        }
        requested.executeAt().ifPresent(at -> {
            if (!at.isAfter(now) || at.isAfter(now.plus(LONGEST_AHEAD))) {
                violations.add("/schedule/executeAt", "must lie in the future, at most a year ahead");
            }
        });
        if (!violations.isEmpty()) {
            throw new TriggerRefusedException(Refusal.INVALID_RECIPIENT, violations);
        }
        return accept(id, requested, campaign, audienceId);
    }

    private AudienceExecution accept(
            ExecutionId id, RequestedAudienceExecution requested, ActivatedCampaign campaign, String audienceId) {
        return Overtaken.retry(() -> executions.accept(id, requested, campaign, audienceId));
    }
}
