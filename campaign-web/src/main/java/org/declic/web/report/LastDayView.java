package org.declic.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.declic.report.CampaignReports;
import org.declic.shared.CampaignId;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.declic.web.shell.Times;
import org.jspecify.annotations.Nullable;

/** What a campaign sent in the last 24 hours, at a glance. */
@Named
@RequestScoped
public class LastDayView {

    private static final String BUNDLE = "org.declic.web.report.Report";

    private final CampaignReports reports;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Times times;

    private @Nullable Sparkline shown;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected LastDayView() {
        this(null, null, null, null);
    }

    @Inject
    public LastDayView(CampaignReports reports, SignedIn signedIn, Texts texts, Times times) {
        this.reports = reports;
        this.signedIn = signedIn;
        this.texts = texts;
        this.times = times;
    }

    /** That of the campaign; read once a request, which shows one campaign. */
    public Sparkline of(CampaignId campaignId) {
        if (shown == null) {
            shown = Sparkline.of(reports.lastDay(signedIn.getSandboxId(), campaignId, signedIn.getZone()));
        }
        return shown;
    }

    /** The same in words. */
    public String text(CampaignId campaignId) {
        Sparkline day = of(campaignId);
        return texts.get(
                BUNDLE,
                "last-day",
                day.total(),
                day.busiest().sent(),
                times.clock(day.busiest().from()));
    }
}
