package org.declic.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.declic.audience.Audiences;
import org.declic.channel.ChannelConfigurations;
import org.declic.shared.SandboxId;

/** Reviews drafts, knowing what they refer to. */
@ApplicationScoped
public class Reviewer {

    private final ChannelConfigurations configurations;
    private final Audiences audiences;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Reviewer() {
        this(null, null, null);
    }

    @Inject
    public Reviewer(ChannelConfigurations configurations, Audiences audiences, Clock clock) {
        this.configurations = configurations;
        this.audiences = audiences;
        this.clock = clock;
    }

    /** What stands between the draft and its activation. */
    List<Finding> review(SandboxId sandboxId, CampaignKind kind, CampaignDraft draft) {
        return Review.of(
                draft,
                kind,
                configurations.find(sandboxId, draft.configurationId()),
                audiences.find(sandboxId, draft.audience().audienceId()),
                clock.instant());
    }
}
