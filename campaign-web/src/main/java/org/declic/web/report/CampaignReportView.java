package org.declic.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.report.CampaignReport;
import org.declic.report.CampaignReport.Slot;
import org.declic.report.CampaignReports;
import org.declic.report.ClickedLink;
import org.declic.report.Span;
import org.declic.shared.Json;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The report of a campaign for a span of time. */
@Named
@RequestScoped
public class CampaignReportView {

    private static final String BUNDLE = "org.declic.web.report.Report";

    private final Campaigns campaigns;
    private final CampaignReports reports;
    private final SignedIn signedIn;
    private final Texts texts;

    private String id = "";
    private Span span = Span.DAY;
    private @Nullable CampaignDetails campaign;
    private @Nullable CampaignReport report;
    private @Nullable List<ClickedLink> links;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignReportView() {
        this(null, null, null, null);
    }

    @Inject
    public CampaignReportView(Campaigns campaigns, CampaignReports reports, SignedIn signedIn, Texts texts) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /**
     * Makes an address of nothing answer 404.
     *
     * @throws NotFoundException if there is no such campaign in the sandbox
     */
    public void load() {
        getCampaign();
    }

    /** The campaign. */
    public CampaignDetails getCampaign() {
        if (campaign == null) {
            campaign = campaigns.get(signedIn.getSandboxId(), id);
        }
        return campaign;
    }

    /** Its report. */
    public CampaignReport getReport() {
        if (report == null) {
            report = reports.report(signedIn.getSandboxId(), getCampaign().id(), span, signedIn.getZone());
        }
        return report;
    }

    /** Its figures. */
    public List<Tile> getTiles() {
        return Tile.of(getReport(), getCampaign().channel());
    }

    /** A share of those that were sent, in words; empty if there is nothing to share. */
    public String share(Tile tile) {
        long sent = getTiles().get(1).count();
        return tile.isReaction() && sent > 0 ? texts.get(BUNDLE, "share", (double) tile.count() / sent) : "";
    }

    /** How a list is kept to the messages of the span. */
    public String getSince() {
        return Tile.since(getReport());
    }

    /** The links that people followed, most first. */
    public List<ClickedLink> getLinks() {
        if (links == null) {
            links = reports.links(
                    signedIn.getSandboxId(),
                    getCampaign().id(),
                    getCampaign().draft().content(),
                    span);
        }
        return links;
    }

    /** Why recipients were left out, most first. */
    public List<Map.Entry<String, Long>> getExclusions() {
        return getReport().exclusions().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** The curve as Chart.js draws it: bars of sent, excluded and failed on each other. */
    public String getChart() {
        return Json.text(Map.of(
                "type",
                "bar",
                "data",
                Map.of(
                        "labels",
                        getReport().curve().stream().map(this::label).toList(),
                        "datasets",
                        List.of(
                                bars("sent", "#2e7d5b", Slot::sent),
                                bars("excluded", "#9aa1b5", Slot::excluded),
                                bars("failed", "#c0392b", Slot::failed))),
                "options",
                Map.of(
                        "animation",
                        false,
                        "responsive",
                        true,
                        "maintainAspectRatio",
                        false,
                        "scales",
                        Map.of(
                                "x",
                                Map.of("stacked", true, "grid", Map.of("display", false)),
                                "y",
                                Map.of("stacked", true, "beginAtZero", true, "ticks", Map.of("precision", 0))),
                        "plugins",
                        Map.of("legend", Map.of("position", "bottom")))));
    }

    private Map<String, Object> bars(String word, String colour, ToLongFunction<Slot> value) {
        return Map.of(
                "label",
                texts.get(BUNDLE, "tile." + word),
                "backgroundColor",
                colour,
                "data",
                getReport().curve().stream().mapToLong(value).boxed().toList());
    }

    /** The hour or the day of a part of the curve, in the user's language and time zone. */
    public String label(Slot slot) {
        String pattern = texts.get(BUNDLE, span == Span.DAY ? "pattern.hour" : "pattern.day");
        return DateTimeFormatter.ofPattern(pattern, signedIn.getLocale())
                .format(slot.from().atZone(signedIn.getZone()));
    }

    /** The spans to choose from. */
    public List<String> getSpans() {
        return List.of(Span.DAY.word(), Span.MONTH.word(), Span.ALL.word());
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = Objects.requireNonNullElse(id, "");
    }

    /** The word of the span. */
    public String getSpan() {
        return span.word();
    }

    public void setSpan(@Nullable String word) {
        span = Span.named(Objects.requireNonNullElse(word, "")).orElse(Span.DAY);
    }
}
