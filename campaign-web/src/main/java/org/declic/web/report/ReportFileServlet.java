package org.declic.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.channel.Channel;
import org.declic.report.CampaignReport;
import org.declic.report.CampaignReports;
import org.declic.report.ClickedLink;
import org.declic.report.Span;
import org.declic.shared.SpreadsheetCell;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The report of a campaign as a file for spreadsheets: {@code figure,key,count}, its figures first, then exclusions by their codes,
 * then what was sent, excluded and failed in each hour or day by its beginning. No cell comes from outside.
 */
@WebServlet("/campaigns/report.csv")
public class ReportFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader("figure", "key", "count").get();

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Campaigns campaigns;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient CampaignReports reports;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CampaignDetails> campaign = campaigns.find(signedIn.getSandboxId(), text(request, "id"));
        if (campaign.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Span span = Span.named(text(request, "span")).orElse(Span.DAY);
        CampaignReport report =
                reports.report(signedIn.getSandboxId(), campaign.get().id(), span, signedIn.getZone());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"report.csv\"");
        CSVPrinter csv = FORMAT.print(response.getWriter());
        write(report, campaign.get().channel(), csv);
        for (ClickedLink link : reports.links(
                signedIn.getSandboxId(),
                campaign.get().id(),
                campaign.get().draft().content(),
                span)) {
            if (link.kind() == ClickedLink.Kind.EXTERNAL) {
                csv.printRecord("clicked", SpreadsheetCell.of(link.url()), link.people());
            } else if (link.kind() == ClickedLink.Kind.MIRROR) {
                csv.printRecord("mirror", "", link.people());
            }
        }
        csv.flush();
    }

    private static void write(CampaignReport report, Channel channel, CSVPrinter csv) throws IOException {
        for (Tile tile : Tile.of(report, channel)) {
            csv.printRecord(tile.word(), "", tile.count());
        }
        csv.printRecord("unreached", "", report.unreached());
        for (var exclusion : new TreeMap<>(report.exclusions()).entrySet()) {
            csv.printRecord("excluded", exclusion.getKey(), exclusion.getValue());
        }
        for (CampaignReport.Slot slot : report.curve()) {
            csv.printRecord("sent", slot.from(), slot.sent());
            csv.printRecord("excluded", slot.from(), slot.excluded());
            csv.printRecord("failed", slot.from(), slot.failed());
        }
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return Objects.requireNonNullElse(value, "");
    }
}
