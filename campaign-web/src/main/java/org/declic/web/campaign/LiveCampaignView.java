package org.declic.web.campaign;

import jakarta.faces.context.ExternalContext;
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
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.Campaigns;
import org.declic.campaign.InvalidDraftException;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.PushSettings;
import org.declic.shared.CampaignId;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** An activated campaign: status, figures, how to call it, and the way to stop it. */
@Named
@ViewScoped
public class LiveCampaignView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> TABS = List.of("overview", "integration", "versions");

    private final Campaigns campaigns;
    private final ChannelConfigurations configurations;
    private final FiguresReader reader;
    private final SignedIn signedIn;
    private final CampaignTexts texts;

    private String id = "";
    private String tab = TABS.get(0);
    private String newName = "";
    private String explained = "";
    private transient @Nullable CampaignDetails details;
    private transient @Nullable Figures figures;
    private transient @Nullable CampaignHealth health;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected LiveCampaignView() {
        this(null, null, null, null, null);
    }

    @Inject
    public LiveCampaignView(
            Campaigns campaigns,
            ChannelConfigurations configurations,
            FiguresReader reader,
            SignedIn signedIn,
            CampaignTexts texts) {
        this.campaigns = campaigns;
        this.configurations = configurations;
        this.reader = reader;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Shows the campaign that the address names; a draft has another page. */
    public @Nullable String load() {
        CampaignDetails found = stored();
        if (found.editable()) {
            return Links.redirect("/campaigns/edit", found.id().value());
        }
        details = found;
        id = details.id().value();
        newName = texts.text("duplicate.suggestion", details.draft().name());
        return null;
    }

    /** Reads status and figures anew. */
    public void refresh() {
        details = null;
        figures = null;
        health = null;
    }

    /** Shows why that audience execution has left people out; a second time hides it. */
    public void explain(String execution) {
        explained = explained.equals(execution) ? "" : execution;
    }

    /** The execution of which that is shown; empty for none. */
    public String getExplained() {
        return explained;
    }

    /** Ends the campaign. */
    public @Nullable String stop() {
        String name = getCampaign().draft().name();
        if (!texts.attempt(() -> campaigns.stop(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id)))) {
            return null;
        }
        texts.tell("stop.done", name);
        return Links.redirect("/campaigns/view", id);
    }

    /** Takes the campaign out of the list. */
    public @Nullable String archive() {
        String name = getCampaign().draft().name();
        if (!texts.attempt(() -> campaigns.archive(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id)))) {
            return null;
        }
        texts.tell("archive.done", name);
        return Links.redirect("/campaigns/view", id);
    }

    /** Makes a draft with the same content and opens it. */
    public @Nullable String duplicate() {
        try {
            CampaignDetails[] copy = new CampaignDetails[1];
            return texts.attempt(() -> copy[0] = campaigns.duplicate(
                            signedIn.actor(), signedIn.getSandboxId(), new CampaignId(id), newName.strip()))
                    ? Links.redirect("/campaigns/edit", copy[0].id().value())
                    : null;
        } catch (InvalidDraftException e) {
            e.violations().forEach(broken -> texts.reject("duplicateName", broken));
            return null;
        }
    }

    private CampaignDetails stored() {
        return campaigns.get(signedIn.getSandboxId(), id);
    }

    /** The campaign. */
    public CampaignDetails getCampaign() {
        if (details == null) {
            details = stored();
        }
        return details;
    }

    /** What became of its messages. */
    public Figures getFigures() {
        if (figures == null) {
            figures = reader.read(signedIn.getSandboxId(), getCampaign().id());
        }
        return figures;
    }

    /** How it fares. */
    public CampaignHealth getHealth() {
        if (health == null) {
            ChannelConfiguration configuration = getConfiguration();
            boolean channelActive = configuration != null && configuration.active();
            health = CampaignHealth.of(getCampaign().status(), channelActive, getFigures());
        }
        return health;
    }

    /** Why recipients were left out, most first. */
    public List<Map.Entry<String, Long>> getReasons() {
        return getFigures().exclusions().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
    }

    /** The field of the content that it is known by, such as the subject. */
    public ContentField getHeadline() {
        return ContentField.of(getCampaign().draft().content()).get(0);
    }

    /** The channel configuration; null if it is gone. */
    public @Nullable ChannelConfiguration getConfiguration() {
        return configurations
                .find(signedIn.getSandboxId(), getCampaign().draft().configurationId())
                .orElse(null);
    }

    /** Whether it answers calls, or will. */
    public boolean isRunning() {
        CampaignStatus status = getCampaign().status();
        return status == CampaignStatus.LIVE || status == CampaignStatus.SCHEDULED;
    }

    /** Whether the user may stop it now. */
    public boolean isStoppable() {
        return isRunning() && signedIn.may(Right.PUBLISH);
    }

    /** Whether the user may archive it now. */
    public boolean isArchivable() {
        return !isRunning()
                && getCampaign().status().leadsTo(CampaignStatus.ARCHIVED)
                && signedIn.may(Right.EDIT_CAMPAIGNS);
    }

    /** The call for an access token. */
    public String getTokenCommand() {
        return command().token();
    }

    /** The call that fires the campaign. */
    public String getTriggerCommand() {
        return command().trigger();
    }

    private CurlCommand command() {
        CampaignDraft draft = getCampaign().draft();
        return new CurlCommand(
                base(),
                signedIn.sandbox(),
                new CurlCommand.Called(draft.alias(), getCampaign().kind(), app()),
                draft.namespace(),
                draft.writing());
    }

    private Optional<PushSettings> app() {
        return Optional.ofNullable(getConfiguration())
                .filter(configuration -> configuration.channel() == Channel.PUSH)
                .map(configuration -> configuration.settings().asPush());
    }

    /** This server as the user's browser reached it. */
    private static String base() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String scheme = external.getRequestScheme();
        int port = external.getRequestServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + external.getRequestServerName() + (usual ? "" : ":" + port)
                + external.getRequestContextPath();
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(@Nullable String newName) {
        this.newName = newName == null ? "" : newName;
    }

    /** The parts of the page, of which one is shown. */
    public List<String> getTabs() {
        return TABS;
    }

    public String getTab() {
        return tab;
    }

    /** The first for one that there is not. */
    public void setTab(@Nullable String tab) {
        this.tab = tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
