package org.declic.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declic.audience.Audience;
import org.declic.audience.Memberships;
import org.declic.campaign.Campaigns;
import org.declic.privacy.Happening;
import org.declic.privacy.Happening.Reacted;
import org.declic.privacy.Happening.Written;
import org.declic.privacy.PersonTimeline;
import org.declic.profile.ProfileDetails;
import org.declic.shared.CampaignId;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** What happened with the person whose profile is shown, and the lists that they are on. */
@Named
@RequestScoped
public class TimelineView {

    private static final int MOST = 50;

    private final PersonTimeline timeline;
    private final Memberships memberships;
    private final Campaigns campaigns;
    private final SignedIn signedIn;

    private @Nullable List<Happening> happenings;
    private @Nullable List<Audience> audiences;
    private Map<CampaignId, String> names = Map.of();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected TimelineView() {
        this(null, null, null, null);
    }

    @Inject
    public TimelineView(PersonTimeline timeline, Memberships memberships, Campaigns campaigns, SignedIn signedIn) {
        this.timeline = timeline;
        this.memberships = memberships;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
    }

    /** The newest; read once a request, which shows one person. */
    public List<Happening> of(ProfileDetails person) {
        if (happenings == null) {
            happenings = timeline.newest(signedIn.getSandboxId(), person, MOST);
            Set<CampaignId> ids = new HashSet<>();
            for (Happening each : happenings) {
                if (each instanceof Written written) {
                    ids.add(written.campaignId());
                } else if (each instanceof Reacted reacted) {
                    ids.add(reacted.campaignId());
                }
            }
            names = campaigns.names(signedIn.getSandboxId(), ids);
        }
        return happenings;
    }

    /** The name of a campaign in it, or its id when it is gone. */
    public String nameOf(CampaignId campaignId) {
        return names.getOrDefault(campaignId, campaignId.value());
    }

    /** The audiences that the person is in: lists first, then those whose conditions are true now. */
    public List<Audience> audiences(ProfileDetails person) {
        if (audiences == null) {
            String id = person.profile().id();
            audiences = Stream.concat(
                            memberships.of(id).stream(), memberships.met(signedIn.getSandboxId(), id).stream())
                    .toList();
        }
        return audiences;
    }
}
