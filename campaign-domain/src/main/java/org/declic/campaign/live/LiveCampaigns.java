package org.declic.campaign.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.FrozenVersions;
import org.declic.database.ChangeCounter;
import org.declic.shared.CampaignId;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;

/**
 * Activated campaigns in memory, for the accept path and the deliveries.
 *
 * <p>Versions are frozen, so they stay until there are too many. Campaigns are forgotten as soon as anything changes.
 */
@ApplicationScoped
public class LiveCampaigns {

    private static final int MOST_CAMPAIGNS = 10_000;
    private static final int MOST_VERSIONS = 1_000;

    private final Cache<Key, Optional<ActivatedCampaign>> campaigns =
            Caffeine.newBuilder().maximumSize(MOST_CAMPAIGNS).build();
    private final Cache<VersionKey, CompiledVersion> versions =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();
    private final FrozenVersions stored;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected LiveCampaigns() {
        this(null);
    }

    @Inject
    public LiveCampaigns(FrozenVersions stored) {
        this.stored = stored;
    }

    /** The activated campaign with that id or alias; one that never was activated is not found. */
    public Optional<ActivatedCampaign> find(SandboxId sandboxId, String idOrAlias) {
        Key key = new Key(sandboxId, idOrAlias);
        Optional<ActivatedCampaign> known = campaigns.getIfPresent(key);
        if (known == null) {
            known = stored.activated(sandboxId, idOrAlias);
            campaigns.put(key, known);
        }
        return known;
    }

    /**
     * The frozen version of a campaign.
     *
     * @throws NotFoundException if there is none
     */
    public CompiledVersion version(CampaignId campaignId, int version) {
        return versions.get(
                new VersionKey(campaignId, version),
                key -> CompiledVersion.of(stored.version(key.campaignId(), key.number())));
    }

    /** Forgets what may have changed. */
    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeCounter.Advanced change) {
        campaigns.invalidateAll();
    }

    private record Key(SandboxId sandboxId, String id) {}

    private record VersionKey(CampaignId campaignId, int number) {}
}
