package org.declic.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.Campaigns;
import org.declic.campaign.FrozenVersions;
import org.declic.shared.CampaignId;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The versions of a campaign: those that were live, and the draft beside the one that is. */
@Named
@RequestScoped
public class CampaignVersionsView {

    private static final String BUNDLE = "org.declic.web.campaign.CampaignVersions";
    private static final Set<CampaignStatus> ACTIVE = EnumSet.of(CampaignStatus.SCHEDULED, CampaignStatus.LIVE);

    private final Campaigns campaigns;
    private final FrozenVersions versions;
    private final SignedIn signedIn;
    private final CampaignTexts texts;
    private final Texts words;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignVersionsView() {
        this(null, null, null, null, null);
    }

    @Inject
    public CampaignVersionsView(
            Campaigns campaigns, FrozenVersions versions, SignedIn signedIn, CampaignTexts texts, Texts words) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.signedIn = signedIn;
        this.texts = texts;
        this.words = words;
    }

    /** Those that are or were live, the newest first. */
    public List<FrozenVersions.Past> of(CampaignDetails campaign) {
        return versions.history(signedIn.getSandboxId(), campaign.id());
    }

    /** Whether a live campaign has a draft beside it. */
    public boolean hasDraft(CampaignDetails campaign) {
        return campaigns.newest(signedIn.getSandboxId(), campaign.id().value()).besideLive();
    }

    /** Whether the user may begin a draft beside the live version. */
    public boolean isModifiable(CampaignDetails campaign) {
        return signedIn.may(Right.EDIT_CAMPAIGNS) && ACTIVE.contains(campaign.status()) && !hasDraft(campaign);
    }

    /** The number of the version beside which a draft is. */
    public int live(CampaignDetails draft) {
        return campaigns.get(signedIn.getSandboxId(), draft.id().value()).version();
    }

    /** What a draft beside a live version will do. */
    public String note(CampaignDetails draft) {
        CampaignDetails live = campaigns.get(signedIn.getSandboxId(), draft.id().value());
        return words.get(BUNDLE, ACTIVE.contains(live.status()) ? "note.active" : "note.ended", live.version());
    }

    /** Begins a draft as the live version is, and opens it. */
    public @Nullable String modify(String campaignId) {
        return begin(campaignId, Optional.empty());
    }

    /** Begins a draft as an older version was, and opens it. */
    public @Nullable String restore(String campaignId, int number) {
        return begin(campaignId, Optional.of(number));
    }

    private @Nullable String begin(String campaignId, Optional<Integer> number) {
        return texts.attempt(() ->
                        campaigns.modify(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(campaignId), number))
                ? Links.redirect("/campaigns/edit", campaignId)
                : null;
    }

    /** Gives the draft up and opens the live version. */
    public @Nullable String discard(String campaignId) {
        return texts.attempt(
                        () -> campaigns.discard(signedIn.actor(), signedIn.getSandboxId(), new CampaignId(campaignId)))
                ? Links.redirect("/campaigns/view", campaignId)
                : null;
    }
}
