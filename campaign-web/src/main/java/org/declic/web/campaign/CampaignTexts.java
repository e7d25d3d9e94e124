package org.declic.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.declic.access.MissingRightException;
import org.declic.campaign.Finding;
import org.declic.campaign.InvalidDraftException.Violation;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.template.TemplateProblem;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;

/** What these pages say in words: findings, violations, refusals. */
@Named("campaignNotices")
@RequestScoped
public class CampaignTexts {

    private static final String BUNDLE = "org.declic.web.campaign.Campaign";

    /** Rules that have a sentence of their own for a field; the others share one. */
    private static final Set<String> SPECIAL =
            Set.of("alias.malformed", "alias.taken", "namespace.malformed", "tags.malformed", "tags.too-long");

    private final Texts texts;
    private final Summary summary;
    private final SignedIn signedIn;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignTexts() {
        this(null, null, null);
    }

    @Inject
    public CampaignTexts(Texts texts, Summary summary, SignedIn signedIn) {
        this.texts = texts;
        this.summary = summary;
        this.signedIn = signedIn;
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
            values[0] = text("field." + details.get(0).toLowerCase(Locale.ROOT));
            values[3] = text(
                    "fault." + details.get(4),
                    details.subList(5, details.size()).toArray());
        }
        return text("review." + finding.code(), values);
    }

    /** What is wrong with a template, as a sentence. */
    public String problem(TemplateProblem problem) {
        return text("fault." + problem.fault().word(), problem.details().toArray());
    }

    /** A broken rule as a sentence. */
    public String violation(Violation violation) {
        String special = violation.field() + "." + violation.rule();
        return text("violation." + (SPECIAL.contains(special) ? special : violation.rule()));
    }

    /** A number with the separators of the user's language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(signedIn.getLocale()).format(number);
    }

    /** The time of day in the user's zone. */
    String clock(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(signedIn.getLocale())
                .format(at.atZone(signedIn.getZone()));
    }

    /** A point in time as its author thinks of it. */
    public String time(Instant at, ZoneId zone) {
        String local = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(signedIn.getLocale())
                .format(at.atZone(zone));
        return local + " (" + Zones.name(zone) + ")";
    }

    /** Says after a redirect that something was done. */
    void tell(String key, Object... values) {
        texts.tell(BUNDLE, key, values);
    }

    /** Says that something could not be done. */
    void warn(String key, Object... values) {
        texts.warn(BUNDLE, key, values);
    }

    /** Does something to a campaign; says so if the domain refuses it. */
    boolean attempt(Runnable change) {
        try {
            change.run();
            return true;
        } catch (ConflictException e) {
            warn("conflict." + e.code());
        } catch (MissingRightException e) {
            warn("refusal.right");
        } catch (NotFoundException e) {
            warn("refusal.gone");
        }
        return false;
    }

    /** Says at the input with that id which rule was broken; for the whole page where there is no such input. */
    void reject(String inputId, Violation broken) {
        boolean here = present(FacesContext.getCurrentInstance().getViewRoot(), inputId);
        String sentence = violation(broken);
        summary.reject(
                inputId, here ? sentence : text("violation.elsewhere", text("field." + broken.field()), sentence));
    }

    private static boolean present(UIComponent parent, String id) {
        if (id.equals(parent.getId())) {
            return true;
        }
        Iterator<UIComponent> children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            if (present(children.next(), id)) {
                return true;
            }
        }
        return false;
    }
}
