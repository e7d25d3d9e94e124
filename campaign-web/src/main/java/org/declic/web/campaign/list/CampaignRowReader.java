package org.declic.web.campaign.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declic.campaign.CampaignList;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignList.Order;
import org.declic.campaign.CampaignSummary;
import org.declic.execution.audience.AudienceExecutions;
import org.declic.report.CampaignReports;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;

/** Reads campaigns with what they did lately and what comes next: three queries for a page of the list, whatever is on it. */
@ApplicationScoped
public class CampaignRowReader {

    private final CampaignList list;
    private final CampaignReports reports;
    private final AudienceExecutions executions;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignRowReader() {
        this(null, null, null);
    }

    @Inject
    CampaignRowReader(CampaignList list, CampaignReports reports, AudienceExecutions executions) {
        this.list = list;
        this.reports = reports;
        this.executions = executions;
    }

    List<CampaignRow> rows(SandboxId sandboxId, Filter filter, Order order, int first, int size) {
        List<CampaignSummary> campaigns = list.rows(sandboxId, filter, order, first, size);
        List<CampaignId> ids = campaigns.stream().map(CampaignSummary::id).toList();
        Map<CampaignId, Long> sent = reports.sentInLastDay(sandboxId, ids);
        Map<CampaignId, Instant> schedules = executions.nextSchedules(sandboxId, ids);
        return campaigns.stream()
                .map(campaign ->
                        CampaignRow.of(campaign, sent.getOrDefault(campaign.id(), 0L), schedules.get(campaign.id())))
                .toList();
    }

    List<StatusChoice> choices(SandboxId sandboxId, Filter filter) {
        return StatusChoice.of(list.counts(sandboxId, filter));
    }
}
