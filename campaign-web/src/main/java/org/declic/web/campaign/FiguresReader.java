package org.declic.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.declic.feedback.ExecutionReports;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interactions;
import org.declic.web.campaign.Figures.Reactions;

/** Counts what became of a campaign's messages. */
@RequestScoped
public class FiguresReader {

    private final ExecutionReports executions;
    private final Interactions interactions;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected FiguresReader() {
        this(null, null, null);
    }

    @Inject
    FiguresReader(ExecutionReports executions, Interactions interactions, Clock clock) {
        this.executions = executions;
        this.interactions = interactions;
        this.clock = clock;
    }

    /** Those of a campaign, now. */
    public Figures read(SandboxId sandboxId, CampaignId campaignId) {
        return Figures.of(
                clock.instant(),
                executions.counts(sandboxId, campaignId),
                Reactions.of(interactions.counts(sandboxId, campaignId)),
                executions.exclusions(sandboxId, campaignId));
    }
}
