package org.declic.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.declic.campaign.Finding;
import org.declic.campaign.InvalidDraftException.Violation;
import org.declic.content.design.DesignPlace;
import org.declic.template.TemplateProblem;
import org.declic.web.campaign.schedule.Zones;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.declic.web.shell.Times;

/** What these pages say in words: findings, violations, refusals. */
@Named
@RequestScoped
public class CampaignTexts {

    private static final String FINDINGS = "org.declic.web.campaign.Finding";
    private static final String BUNDLE = "org.declic.web.campaign.Campaign";
    private static final String COMPOSER = "org.declic.web.campaign.Composer";
    private static final String CONTRAST = "contrast-";

    /** Findings whose first details are a field of the content and a line of it. */
    static final Set<String> FIELD_FIRST =
            Set.of("template-problem", "profile-reference", "link-unknown", "context-undeclared", "context-misspelt");

    /** Rules that have a sentence of their own for a field; the others share one. */
    private static final Set<String> SPECIAL = Set.of(
            "alias.live",
            "alias.malformed",
            "alias.taken",
            "start.live",
            "namespace.malformed",
            "tags.malformed",
            "tags.too-long",
            "highThroughput.transactional",
            "audience.marketing",
            "deliveryRate.range",
            "deliveryRate.marketing");

    private final Texts texts;
    private final Times times;
    private final Summary summary;
    private final Refusals refusals;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignTexts() {
        this(null, null, null, null);
    }

    @Inject
    public CampaignTexts(Texts texts, Times times, Summary summary, Refusals refusals) {
        this.texts = texts;
        this.times = times;
        this.summary = summary;
        this.refusals = refusals;
    }

    /** A text of these pages with its places filled in. */
    public String text(String key, Object... values) {
        return texts.get(BUNDLE, key, values);
    }

    /** A finding of the review as a sentence. */
    public String finding(Finding finding) {
        List<String> details = finding.details();
        Object[] values = details.toArray();
        if (finding.code().equals("template-problem")) {
            values[3] = text(
                    "fault." + details.get(4),
                    details.subList(5, details.size()).toArray());
        }
        if (FIELD_FIRST.contains(finding.code())) {
            values[0] = text("field." + details.get(0).toLowerCase(Locale.ROOT));
        } else if (finding.code().startsWith(CONTRAST)) {
            values[0] = new BigDecimal(details.get(0)); // with the decimal mark of the language
        }
        return finding.place()
                .map(place -> sentence(finding.code(), place, values))
                .orElseGet(() -> texts.get(FINDINGS, finding.code(), values));
    }

    private String sentence(String code, DesignPlace place, Object... values) {
        return switch (place.part()) {
            case LOOK -> texts.get(FINDINGS, code, values);
            case ROW -> texts.get(COMPOSER, "place.row", place.number(), texts.get(FINDINGS, code, values));
            case BLOCK ->
                texts.get(
                        COMPOSER,
                        "place.block",
                        texts.get(COMPOSER, "kind." + place.kind()),
                        place.number(),
                        texts.get(FINDINGS, code + ".block", values));
        };
    }

    /** What is wrong with a template, as a sentence. */
    public String problem(TemplateProblem problem) {
        return text("fault." + problem.fault().word(), problem.details().toArray());
    }

    /** A broken rule as a sentence. */
    public String violation(Violation violation) {
        String special = violation.field() + "." + violation.rule();
        return text("violation." + (SPECIAL.contains(special) ? special : violation.rule()), violation.most());
    }

    /** A point in time as its author thinks of it. */
    public String time(Instant at, ZoneId zone) {
        return times.in(zone, at) + " (" + Zones.name(zone) + ")";
    }

    /** Says after a redirect that something was done. */
    public void tell(String key, Object... values) {
        texts.tell(BUNDLE, key, values);
    }

    /** Says that something could not be done. */
    void warn(String key, Object... values) {
        texts.warn(BUNDLE, key, values);
    }

    /** Does something to a campaign; says so if the domain refuses it. */
    public boolean attempt(Runnable change) {
        return refusals.attempt(BUNDLE, change);
    }

    /** Says at the input with that id which rule was broken; for the whole page where there is no such input. */
    public void reject(String inputId, Violation broken) {
        String sentence = violation(broken);
        summary.reject(
                inputId,
                summary.shows(inputId)
                        ? sentence
                        : text("violation.elsewhere", text("field." + broken.field()), sentence));
    }
}
