package org.declic.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.queue.GroupCommit;
import org.declic.queue.QueuedMessages;
import org.declic.queue.QueueingResult;
import org.declic.settings.Settings;
import org.declic.shared.Violations;

/**
 * Fires campaigns: finds the campaign, checks and addresses every recipient, and puts one message for each on the queue of its
 * channel, all or nothing, once for each requestId.
 *
 * <p>When {@link #fire} returns, everything is on disk. It writes nothing to the database.
 *
 * <p>Settings: {@code declic.trigger.remembered}, how many executions are known without asking the record.
 */
@ApplicationScoped
public class Trigger {

    private final LiveCampaigns campaigns;
    private final Addressing addressing;
    private final GroupCommit queues;
    private final FreshExecutions fresh;
    private final Clock clock;
    private final SingleFlight flights;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Trigger() {
        campaigns = null;
        addressing = null;
        queues = null;
        fresh = null;
        clock = null;
        flights = null;
    }

    @Inject
    public Trigger(
            LiveCampaigns campaigns, Addressing addressing, GroupCommit queues, FreshExecutions fresh, Clock clock) {
        this.campaigns = campaigns;
        this.addressing = addressing;
        this.queues = queues;
        this.fresh = fresh;
        this.clock = clock;
        int remembered = Settings.number("declic.trigger.remembered", 20_000, 1_000, 10_000_000);
        flights = new SingleFlight(remembered, queues.patience());
    }

    /**
     * Accepts an execution. A repetition sends nothing and gets the first answer.
     *
     * @throws TriggerRefusedException if it is not accepted
     */
    public AcceptedExecution fire(RequestedExecution requested) {
        AcceptedExecution execution = accepted(requested, clock.instant());
        return execution.as(acceptOnce(execution));
    }

    private AcceptedExecution accepted(RequestedExecution requested, Instant now) {
        ActivatedCampaign campaign = campaigns
                .find(requested.sandboxId(), requested.campaignId())
                .orElseThrow(() -> new TriggerRefusedException(Refusal.UNKNOWN_CAMPAIGN));
        requireAnswer(campaign, requested.kind(), now);

        ExecutionId id = ExecutionId.of(requested.kind(), campaign.sandboxId(), campaign.id(), requested.requestId());
        return new AcceptedExecution(
                id,
                requested.requestId(),
                new TriggeredCampaign(campaign.sandboxId(), campaign.id(), campaign.channel()),
                campaign.version(),
                requested.clientId(),
                requested.fingerprint(),
                now,
                recipients(id, campaign, requested));
    }

    /**
     * Does nothing if a call at that time may be accepted.
     *
     * @throws TriggerRefusedException otherwise
     */
    public static void requireAnswer(ActivatedCampaign campaign, ExecutionKind kind, Instant now) {
        if (!kind.triggers(campaign.kind())) {
            throw new TriggerRefusedException(Refusal.WRONG_CAMPAIGN_KIND);
        }
        switch (campaign.answerAt(now)) {
            case NOT_YET_STARTED -> throw new TriggerRefusedException(Refusal.CAMPAIGN_NOT_YET_STARTED);
            case ENDED -> throw new TriggerRefusedException(Refusal.CAMPAIGN_ENDED);
            case STOPPED -> throw new TriggerRefusedException(Refusal.CAMPAIGN_STOPPED);
            case ACCEPTS -> {
                // it does
            }
        }
    }

    private List<Recipient> recipients(ExecutionId id, ActivatedCampaign campaign, RequestedExecution requested) {
        Violations violations = new Violations();
        CompiledVersion version = campaigns.version(campaign.id(), campaign.version());
        Set<String> headerPaths = version.template().headerReferences();
        List<Recipient> recipients = new ArrayList<>(requested.recipients().size());
        for (RequestedRecipient recipient : requested.recipients()) {
            HeaderValues.check(recipient, headerPaths, violations);
            recipients.addAll(addressing.recipients(id, campaign, version, recipient, violations));
        }
        if (!violations.isEmpty()) {
            throw new TriggerRefusedException(Refusal.INVALID_RECIPIENT, violations);
        }
        return recipients;
    }

    /** What was first accepted under the execution's id. */
    private Acceptance acceptOnce(AcceptedExecution execution) {
        Acceptance mine = Acceptance.of(execution);
        SingleFlight.Result result = flights.once(execution.executionId(), mine, () -> queue(execution));
        if (result.queueing() == QueueingResult.UNAVAILABLE) {
            throw new TriggerRefusedException(Refusal.BROKER_UNAVAILABLE);
        }
        Acceptance first = result.queueing() == QueueingResult.REPEATED ? recorded(execution) : result.acceptance();
        if (!first.sameRecipients(mine)) {
            throw new TriggerRefusedException(Refusal.REQUEST_ID_REUSED);
        }
        return first;
    }

    /** {@code fresh} hears the result before the caller does: a status call may follow the answer at once. */
    private QueuedMessages queue(AcceptedExecution execution) {
        QueuedMessages queued = execution.queued();
        queued.then(result -> {
            if (result == QueueingResult.ACCEPTED) {
                fresh.add(execution);
            }
        });
        queues.send(queued);
        return queued;
    }

    /**
     * The queues know only that they had it; what it was stands in the database, once it is recorded. Until then nobody can
     * tell a repetition from another request with the same requestId.
     */
    private Acceptance recorded(AcceptedExecution execution) {
        Acceptance first = fresh.acceptance(execution.sandboxId(), execution.executionId())
                .orElseThrow(() -> new TriggerRefusedException(Refusal.BROKER_UNAVAILABLE));
        flights.remember(execution.executionId(), first);
        return first;
    }
}
