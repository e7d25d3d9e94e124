package org.declic.web.audience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.campaign.CampaignList;
import org.declic.campaign.CampaignSummary;
import org.declic.profile.Profiles;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** What a line of the builder may be about; read once a request, for many lines ask. */
@Named
@RequestScoped
public class ConditionChoices {

    private static final int MOST = 200;

    private final Audiences audiences;
    private final CampaignList campaigns;
    private final Profiles profiles;
    private final SignedIn signedIn;

    private @Nullable List<Audience> allAudiences;
    private @Nullable List<CampaignSummary> allCampaigns;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ConditionChoices() {
        this(null, null, null, null);
    }

    @Inject
    public ConditionChoices(Audiences audiences, CampaignList campaigns, Profiles profiles, SignedIn signedIn) {
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.profiles = profiles;
        this.signedIn = signedIn;
    }

    /** What a new line may be about. */
    public List<String> getKinds() {
        return Arrays.stream(ConditionForm.Kind.values()).map(Enum::name).toList();
    }

    /** Paths of attributes that profiles have. */
    public List<String> getAttributes() {
        return profiles.attributePaths(signedIn.getSandboxId(), "", MOST);
    }

    /** The newest audiences. */
    public List<Audience> getAudiences() {
        if (allAudiences == null) {
            allAudiences = audiences
                    .page(signedIn.getSandboxId(), Optional.empty(), MOST)
                    .items();
        }
        return allAudiences;
    }

    /** The campaigns that were changed last. */
    public List<CampaignSummary> getCampaigns() {
        if (allCampaigns == null) {
            allCampaigns = campaigns
                    .page(signedIn.getSandboxId(), CampaignList.Filter.ALL, Optional.empty(), MOST)
                    .items();
        }
        return allCampaigns;
    }
}
