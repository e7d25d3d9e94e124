package org.declic.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.execution.ExecutionId;
import org.declic.execution.audience.AudienceExecution;
import org.declic.execution.audience.AudienceExecution.Progress;
import org.declic.execution.audience.AudienceExecutionState;
import org.declic.execution.audience.AudienceExecutions;
import org.declic.execution.audience.AudienceExecutions.UnreachedMember;
import org.declic.feedback.ExecutionReports;
import org.declic.web.shell.SignedIn;

/** The executions of a marketing campaign: how far each is, and how it is held, resumed and stopped. */
@Named
@RequestScoped
public class CampaignExecutionsView {

    private static final int MOST = 20;

    private final AudienceExecutions executions;
    private final ExecutionReports reports;
    private final SignedIn signedIn;
    private final CampaignTexts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignExecutionsView() {
        this(null, null, null, null);
    }

    @Inject
    public CampaignExecutionsView(
            AudienceExecutions executions, ExecutionReports reports, SignedIn signedIn, CampaignTexts texts) {
        this.executions = executions;
        this.reports = reports;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** The latest of a campaign, the newest first. */
    public List<AudienceExecution> of(CampaignDetails campaign) {
        return executions
                .page(signedIn.getSandboxId(), campaign.id(), Optional.empty(), MOST)
                .items();
    }

    /** How far it is, as a sentence. */
    public String progress(AudienceExecution execution) {
        Progress progress = execution.progress();
        String key = execution.state() == AudienceExecutionState.STOPPED
                        || !progress.reason().isEmpty()
                ? "execution.unreached"
                : "execution.reached";
        return texts.text(key, progress.reached(), progress.targeted(), progress.unreached());
    }

    /** How many it has left out so far, by the code of why. */
    public Set<Map.Entry<String, Long>> exclusions(AudienceExecution execution) {
        return reports.exclusions(signedIn.getSandboxId(), execution.campaignId(), execution.requestId())
                .entrySet();
    }

    /** Some of those whom it named and has not reached. */
    public List<UnreachedMember> unreached(AudienceExecution execution) {
        return executions
                .unreached(signedIn.getSandboxId(), execution.id(), Optional.empty(), MOST)
                .items();
    }

    /** How far it is, from 0 to 100. */
    public long percent(AudienceExecution execution) {
        Progress progress = execution.progress();
        return progress.targeted() == 0 ? 0 : 100 * progress.reached() / progress.targeted();
    }

    /** Whether the user may hold it now. */
    public boolean isPausable(AudienceExecution execution) {
        return signedIn.may(Right.PUBLISH)
                && !execution.state().isOver()
                && execution.state() != AudienceExecutionState.PAUSED;
    }

    /** Whether the user may go on with it now. */
    public boolean isResumable(AudienceExecution execution) {
        return signedIn.may(Right.PUBLISH) && execution.state() == AudienceExecutionState.PAUSED;
    }

    /** Whether the user may stop it now. */
    public boolean isStoppable(AudienceExecution execution) {
        return signedIn.may(Right.PUBLISH) && !execution.state().isOver();
    }

    /** Holds it. */
    public void pause(String id) {
        attempt(id, execution -> executions.pause(signedIn.actor(), signedIn.getSandboxId(), execution));
    }

    /** Goes on with it. */
    public void resume(String id) {
        attempt(id, execution -> executions.resume(signedIn.actor(), signedIn.getSandboxId(), execution));
    }

    /** Ends it for good. */
    public void stop(String id) {
        attempt(id, execution -> executions.stop(signedIn.actor(), signedIn.getSandboxId(), execution));
    }

    private void attempt(String id, Consumer<ExecutionId> change) {
        texts.attempt(() -> change.accept(new ExecutionId(id)));
    }
}
