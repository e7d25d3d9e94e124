package org.declic.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.campaign.Finding;
import org.declic.campaign.Finding.Level;
import org.declic.campaign.NotReadyException;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.shared.CampaignId;
import org.declic.web.campaign.preview.UsedAttributes;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** Everything about a draft on one page, what the review finds, and the way to make it live. */
@Named
@ViewScoped
public class CampaignReviewView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Campaigns campaigns;
    private final ChannelConfigurations configurations;
    private final SignedIn signedIn;
    private final CampaignTexts texts;

    private String id = "";
    private int revision;
    private transient @Nullable CampaignDetails details;
    private transient @Nullable List<StepProgress> steps;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignReviewView() {
        this(null, null, null, null);
    }

    @Inject
    public CampaignReviewView(
            Campaigns campaigns, ChannelConfigurations configurations, SignedIn signedIn, CampaignTexts texts) {
        this.campaigns = campaigns;
        this.configurations = configurations;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Shows the draft that the address names; an activated campaign has another page. */
    public @Nullable String load() {
        CampaignDetails found = stored();
        if (!found.editable()) {
            return live(found.id().value());
        }
        details = found;
        id = details.id().value();
        revision = details.revision();
        return null;
    }

    /** Makes the draft that is shown live. */
    public @Nullable String activate() {
        try {
            if (!texts.attempt(() -> details =
                    campaigns.activate(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id), revision))) {
                return null;
            }
        } catch (NotReadyException e) {
            steps = StepProgress.of(e.findings());
            texts.warn("activate.not-ready");
            return null;
        }
        texts.tell(
                "activate.done." + getCampaign().status(), getCampaign().draft().name());
        return live(id);
    }

    private static String live(String id) {
        return Links.redirect("/campaigns/view", id);
    }

    private CampaignDetails stored() {
        return campaigns.newest(signedIn.getSandboxId(), id);
    }

    /** The draft. */
    public CampaignDetails getCampaign() {
        if (details == null) {
            details = stored();
        }
        return details;
    }

    /** The chosen channel configuration; null while there is none. */
    public @Nullable ChannelConfiguration getConfiguration() {
        return configurations
                .find(signedIn.getSandboxId(), getCampaign().draft().configurationId())
                .orElse(null);
    }

    /** Every step with what was found there. */
    public List<StepProgress> getSteps() {
        if (steps == null) {
            steps = StepProgress.of(campaigns.review(signedIn.getSandboxId(), new CampaignId(id)));
        }
        return steps;
    }

    /** The tab of the editor where what was found is mended, as it stands in an address. */
    public String tab(Finding finding) {
        return EditorTab.of(finding).word();
    }

    /** The input there, by its id; empty if it is no single one. */
    public String field(Finding finding) {
        return EditorTab.field(finding);
    }

    /** The line of that input; empty if it is no line. */
    public String line(Finding finding) {
        return EditorTab.line(finding);
    }

    /** The block there, as it stands in an address; empty if it is none. */
    public String block(Finding finding) {
        return EditorTab.block(finding);
    }

    /** What blocks the activation. */
    public List<Finding> getErrors() {
        return findings(Level.ERROR);
    }

    /** Advice. */
    public List<Finding> getWarnings() {
        return findings(Level.WARNING);
    }

    private List<Finding> findings(Level level) {
        return getSteps().stream()
                .flatMap(step -> step.findings().stream())
                .filter(finding -> finding.level() == level)
                .toList();
    }

    /** Whether nothing stands in the way, and the user may do it. */
    public boolean isActivatable() {
        return getErrors().isEmpty() && signedIn.may(Right.PUBLISH);
    }

    /** The content, field by field. */
    public List<ContentField> getContent() {
        return ContentField.of(getCampaign().draft().content());
    }

    /** What the content uses of the profile and of the context. */
    public List<String> getAttributes() {
        return List.copyOf(UsedAttributes.of(getCampaign().draft().content()).paths());
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
