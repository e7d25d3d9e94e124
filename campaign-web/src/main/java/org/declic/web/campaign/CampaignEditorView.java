package org.declic.web.campaign;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.Campaigns;
import org.declic.campaign.Finding;
import org.declic.campaign.InvalidDraftException;
import org.declic.campaign.InvalidDraftException.Violation;
import org.declic.campaign.merge.DraftMerge;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.web.campaign.schedule.Zones;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Times;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The editor of a draft: one tab at a time, saved as its author types. */
@Named
@ViewScoped
public class CampaignEditorView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The inputs of a rule's field, where they are not called like the field. */
    private static final Map<String, String> INPUTS =
            Map.of("namespace", "customNamespace", "context", "sampleContext", "category", "iosCategory");

    private final Campaigns campaigns;
    private final ChannelConfigurations configurations;
    private final SignedIn signedIn;
    private final CampaignTexts texts;
    private final Times times;

    private String id = "";
    private String block = "";
    private EditorTab step = EditorTab.PROPERTIES;
    private int revision;
    private boolean conflict;
    private CampaignForm form = new CampaignForm();
    private CampaignForm loaded = new CampaignForm();
    private transient @Nullable CampaignDetails details;
    private transient @Nullable List<StepProgress> steps;
    private transient @Nullable List<ChannelConfiguration> choices;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignEditorView() {
        this(null, null, null, null, null);
    }

    @Inject
    public CampaignEditorView(
            Campaigns campaigns,
            ChannelConfigurations configurations,
            SignedIn signedIn,
            CampaignTexts texts,
            Times times) {
        this.campaigns = campaigns;
        this.configurations = configurations;
        this.signedIn = signedIn;
        this.texts = texts;
        this.times = times;
    }

    /** Shows the draft that the address names; an activated campaign has another page. */
    public @Nullable String load() {
        CampaignDetails found = stored();
        if (!found.editable()) {
            return Links.redirect("/campaigns/view", found.id().value());
        }
        show(found);
        return null;
    }

    private void show(CampaignDetails shown) {
        details = shown;
        id = shown.id().value();
        revision = shown.revision();
        conflict = false;
        form = CampaignForm.of(shown.draft(), signedIn.getZone());
        loaded = CampaignForm.of(shown.draft(), signedIn.getZone());
        form.choose(block);
    }

    /** Saves what was typed; tells the page's script whether that worked. */
    public void save() {
        saves();
    }

    /** The same; false if it was refused, which the page says. */
    boolean saves() {
        typedTitle().ifPresent(form::setName);
        boolean saved = saved();
        PrimeFaces.current().ajax().addCallbackParam("saved", saved);
        PrimeFaces.current().ajax().addCallbackParam("conflict", conflict);
        PrimeFaces.current().ajax().addCallbackParam("revision", revision);
        PrimeFaces.current()
                .ajax()
                .addCallbackParam("at", times.clock(getCampaign().lastChange().at()));
        return saved;
    }

    /** The name that stands in the page's title, where the tab has no field for it. */
    private static Optional<String> typedTitle() {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("name"));
    }

    private boolean saved() {
        if (conflict) {
            return false;
        }
        List<Violation> skipped = form.getWindow().skippedTimes();
        if (!skipped.isEmpty()) {
            return rejected(skipped);
        }
        try {
            return texts.attempt(this::change) && !conflict;
        } catch (InvalidDraftException e) {
            return rejected(e.violations());
        }
    }

    private boolean rejected(List<Violation> violations) {
        violations.forEach(broken -> texts.reject(INPUTS.getOrDefault(broken.field(), broken.field()), broken));
        return false;
    }

    private void change() {
        try {
            CampaignDetails changed = campaigns.change(
                    signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id), form.draft(), revision);
            details = changed;
            revision = changed.revision();
            loaded = CampaignForm.of(changed.draft(), signedIn.getZone());
            steps = null;
        } catch (ConflictException e) {
            conflict = true; // the page says by whom, and what can be done
        }
    }

    /** When the draft was saved last. */
    public String getSavedText() {
        return texts.text("save.saved", times.near(getCampaign().lastChange().at()));
    }

    /** Who changed the draft meanwhile, and how. */
    public String getConflictText() {
        CampaignDetails current = stored();
        return texts.text(
                current.editable() ? "conflict.edited" : "conflict.activated",
                current.lastChange().by(),
                times.near(current.lastChange().at()));
    }

    /** Whether what was typed here may be saved beside what somebody else saved. */
    public boolean isMergeable() {
        return stored().editable();
    }

    /** The draft that was opened here, or saved from here last. */
    public CampaignDraft base() {
        return loaded.draft();
    }

    /** The draft as it is typed here. */
    public CampaignDraft mine() {
        return form.draft();
    }

    /** The draft as it is stored. */
    public CampaignDraft theirs() {
        return CampaignForm.of(stored().draft(), signedIn.getZone()).draft();
    }

    /** Takes over what the other author saved; what was typed here is lost. */
    public String reload() {
        return Links.redirect("/campaigns/edit", id) + "&tab=" + getTab();
    }

    /** Saves what was typed here together with what the other author saved; of what both changed, what was typed here. */
    public @Nullable String merge() {
        CampaignDetails current = stored();
        form = CampaignForm.of(DraftMerge.of(base(), mine(), theirs()), signedIn.getZone());
        revision = current.revision();
        conflict = false;
        return saves() ? reload() : null;
    }

    private CampaignDetails stored() {
        return campaigns.newest(signedIn.getSandboxId(), id);
    }

    /** The campaign as it is stored. */
    public CampaignDetails getCampaign() {
        if (details == null) {
            details = stored();
        }
        return details;
    }

    /** Every step, and how far it is. */
    public List<StepProgress> getSteps() {
        if (steps == null) {
            List<Finding> findings = campaigns.review(signedIn.getSandboxId(), new CampaignId(id));
            steps = StepProgress.of(findings);
        }
        return steps;
    }

    /** How many steps stand in the way of the activation. */
    public long getOpenSteps() {
        return getSteps().stream().filter(each -> !each.state().activatable()).count();
    }

    /** Whether the user may type here. */
    public boolean isEditable() {
        return signedIn.may(Right.EDIT_CAMPAIGNS);
    }

    /** The configurations that the campaign can use, and the chosen one whatever its state. */
    public List<ChannelConfiguration> getConfigurations() {
        if (choices == null) {
            choices = configurations.all(signedIn.getSandboxId()).stream()
                    .filter(each -> each.category() == getCampaign().category())
                    .filter(each -> each.channel() == form.getChannel())
                    .filter(each -> each.active() || each.id().equals(form.getConfigurationId()))
                    .toList();
        }
        return choices;
    }

    /** The chosen configuration; null while there is none. */
    public @Nullable ChannelConfiguration getConfiguration() {
        return getConfigurations().stream()
                .filter(each -> each.id().equals(form.getConfigurationId()))
                .findFirst()
                .orElse(null);
    }

    /** Identity types to choose from. */
    public IdentityType[] getIdentityTypes() {
        return IdentityType.values();
    }

    /** Time zones to choose from. */
    public List<String> getZones() {
        return Zones.with(form.getWindow().getZone(), signedIn.getZone());
    }

    /** A time zone as it is offered. */
    public String zoneLabel(String zone) {
        return Zones.label(zone);
    }

    /** Whether somebody else changed the draft meanwhile. */
    public boolean isConflict() {
        return conflict;
    }

    public CampaignForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    /** The open tab, as it stands in the address. */
    public String getTab() {
        return step.word();
    }

    /** Opens a tab; a word that names none opens the first. */
    public void setTab(@Nullable String tab) {
        step = EditorTab.named(tab);
    }

    /** The part of the email that is chosen first, as it stands in the address. */
    public String getBlock() {
        return block;
    }

    public void setBlock(@Nullable String block) {
        this.block = block == null ? "" : block;
    }
}
