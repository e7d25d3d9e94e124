package org.declic.execution.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declic.audience.Member;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.ActivatedCampaign.Answer;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.execution.AcceptedExecution;
import org.declic.queue.BrokerUnavailableException;
import org.declic.queue.GroupCommit;
import org.declic.queue.QueuedMessages;
import org.declic.queue.QueueingResult;
import org.declic.shared.ConflictException;

/**
 * Sends audience executions, part by part: each part is an {@link AcceptedExecution} with an id of its own, so that one that is
 * sent again after a crash is recognised, as is each message by its id. A message takes along the attributes that it uses, so
 * that what it said can be shown again as it was.
 */
@ApplicationScoped
public class AudienceRunner {

    /** How long an execution may take (reference: AJO, throttle delivery). */
    static final Duration LONGEST = Duration.ofHours(12);

    private final AudienceExecutions executions;
    private final LiveCampaigns campaigns;
    private final AudienceParts parts;
    private final GroupCommit queues;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceRunner() {
        this(null, null, null, null, null);
    }

    @Inject
    public AudienceRunner(
            AudienceExecutions executions,
            LiveCampaigns campaigns,
            AudienceParts parts,
            GroupCommit queues,
            Clock clock) {
        this.executions = executions;
        this.campaigns = campaigns;
        this.parts = parts;
        this.queues = queues;
        this.clock = clock;
    }

    /**
     * Does one step of the execution that has been due longest; false if none is due.
     *
     * @throws BrokerUnavailableException if the broker takes nothing; the same part comes again
     */
    public boolean runNext() {
        Optional<Run> due = executions.claim();
        due.ifPresent(this::step);
        return due.isPresent();
    }

    private void step(Run run) {
        Optional<ActivatedCampaign> campaign =
                campaigns.find(run.sandboxId(), run.execution().campaignId().value());
        Instant now = clock.instant();
        Answer answer = campaign.map(known -> known.answerAt(now)).orElse(Answer.STOPPED);
        if (answer != Answer.ACCEPTS || campaign.isEmpty()) {
            executions.end(
                    run,
                    AudienceExecutionState.STOPPED,
                    answer == Answer.ENDED ? "campaign-ended" : "campaign-stopped");
        } else if (run.startedAt() == null) {
            begin(run, campaign.get());
        } else if (now.isAfter(run.startedAt().plus(LONGEST))) {
            executions.end(run, AudienceExecutionState.SUCCEEDED, "time-is-up");
        } else {
            send(run, campaign.get());
        }
    }

    private void begin(Run run, ActivatedCampaign campaign) {
        try {
            executions.begin(run, campaign.namespace(), campaign.version());
        } catch (ConflictException e) { // audiences that its own looks at have grown since
            executions.end(run, AudienceExecutionState.STOPPED, "audience-too-complex");
        }
    }

    private void send(Run run, ActivatedCampaign campaign) {
        List<Member> members = executions.nextMembers(run, parts.largest(run, campaign));
        if (members.isEmpty()) {
            executions.end(run, AudienceExecutionState.SUCCEEDED, "");
            return;
        }
        AcceptedExecution part = parts.of(run, campaign, members);
        QueuedMessages queued = part.queued();
        queues.send(queued);
        if (queued.await() == QueueingResult.UNAVAILABLE) {
            throw new BrokerUnavailableException("a part of an audience waits");
        }
        executions.advance(
                run,
                members.get(members.size() - 1).profileId(),
                members.size(),
                parts.nextDue(
                        run,
                        campaign,
                        executions.running(run),
                        part.recipients().size()));
    }
}
