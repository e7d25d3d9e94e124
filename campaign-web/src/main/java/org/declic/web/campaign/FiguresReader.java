package org.declic.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.declic.feedback.ExecutionReports;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;

/** Counts what became of a campaign's messages. */
@RequestScoped
class FiguresReader {

    private final ExecutionReports executions;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected FiguresReader() {
        this(null, null);
    }

    @Inject
    FiguresReader(ExecutionReports executions, Clock clock) {
        this.executions = executions;
        this.clock = clock;
    }

    Figures read(SandboxId sandboxId, CampaignId campaignId) {
        return Figures.of(clock.instant(), executions.counts(sandboxId, campaignId));
    }
}
