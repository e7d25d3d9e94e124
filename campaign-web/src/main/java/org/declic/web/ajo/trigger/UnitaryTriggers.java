package org.declic.web.ajo.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.LiveCampaigns;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionId;
import org.declic.execution.ExecutionKind;
import org.declic.execution.Recipient;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.Violations;

/** Makes an execution of a call: finds the campaign, and checks and addresses every recipient. */
@ApplicationScoped
class UnitaryTriggers {

    private final LiveCampaigns campaigns;
    private final Addressing addressing;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected UnitaryTriggers() {
        this(null, null, null);
    }

    @Inject
    UnitaryTriggers(LiveCampaigns campaigns, Addressing addressing, Clock clock) {
        this.campaigns = campaigns;
        this.addressing = addressing;
        this.clock = clock;
    }

    /**
     * The execution that {@code request} asks for.
     *
     * @throws ProblemException if the campaign does not answer, or any recipient cannot be reached
     */
    AcceptedExecution execution(Caller caller, TriggerRequest request) {
        long now = clock.millis();
        ActivatedCampaign campaign = campaigns
                .find(caller.sandboxId(), request.campaignId())
                .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_CAMPAIGN).exception());
        requireAnswer(campaign, now);

        ExecutionId id =
                ExecutionId.of(ExecutionKind.UNITARY, campaign.sandboxId(), campaign.id(), request.requestId());
        return new AcceptedExecution(
                id.value(),
                request.requestId(),
                campaign.sandboxId(),
                campaign.id(),
                campaign.version(),
                campaign.channel(),
                caller.client().id(),
                request.recipientsHash(),
                now,
                recipients(id, campaign, request));
    }

    private static void requireAnswer(ActivatedCampaign campaign, long now) {
        if (campaign.category() != Category.TRANSACTIONAL || campaign.channel() != Channel.EMAIL) {
            throw Problem.of(ProblemCode.WRONG_CAMPAIGN_KIND).exception();
        }
        switch (campaign.answerAt(Instant.ofEpochMilli(now))) {
            case NOT_YET_STARTED ->
                throw Problem.of(ProblemCode.CAMPAIGN_NOT_YET_STARTED).exception();
            case ENDED -> throw Problem.of(ProblemCode.CAMPAIGN_ENDED).exception();
            case STOPPED -> throw Problem.of(ProblemCode.CAMPAIGN_STOPPED).exception();
            case ACCEPTS -> {
                // it does
            }
        }
    }

    private List<Recipient> recipients(ExecutionId id, ActivatedCampaign campaign, TriggerRequest request) {
        Violations violations = new Violations();
        Set<String> headerPaths = campaign.compiled().template().headerReferences();
        List<Recipient> recipients = new ArrayList<>(request.recipients().size());
        for (RequestedRecipient requested : request.recipients()) {
            HeaderValues.check(requested, headerPaths, violations);
            recipients.add(recipient(id, campaign, requested, violations));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_RECIPIENT, violations).exception();
        }
        return recipients;
    }

    /** The namespace is spelt as the campaign has it, so that the message's id does not depend on the call's spelling. */
    private Recipient recipient(
            ExecutionId id, ActivatedCampaign campaign, RequestedRecipient requested, Violations violations) {
        String address = "";
        if (!requested.namespace().equalsIgnoreCase(campaign.namespace())) {
            violations.add(
                    requested.pointer() + "/" + RequestedRecipient.NAMESPACE,
                    "must be " + campaign.namespace() + ", the identity type of the campaign");
        } else if (HeaderValues.hasControl(requested.userId())) {
            violations.add(
                    requested.pointer() + "/" + RequestedRecipient.USER_ID, "must not contain control characters");
        } else {
            address = addressing.emailAddress(campaign.sandboxId(), requested, violations);
        }
        return new Recipient(
                id.messageId(campaign.namespace(), requested.userId()),
                campaign.namespace(),
                requested.userId(),
                address,
                requested.known(),
                requested.profile(),
                requested.context());
    }
}
