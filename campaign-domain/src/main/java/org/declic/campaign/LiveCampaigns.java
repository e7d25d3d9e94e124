package org.declic.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.database.ChangeCounter;
import org.declic.shared.NotFoundException;

/**
 * Activated campaigns in memory, for the accept path and the deliveries.
 *
 * <p>Versions are frozen, so they stay until there are too many. Campaigns and configurations are forgotten at once when
 * this node changes one, and within a second when another node does ({@link #forgetIfOld}).
 */
@ApplicationScoped
public class LiveCampaigns {

    private static final int MOST_CAMPAIGNS = 10_000;
    private static final int MOST_VERSIONS = 1_000;

    private final Cache<Key, Optional<ActivatedCampaign>> campaigns =
            Caffeine.newBuilder().maximumSize(MOST_CAMPAIGNS).build();
    private final Cache<CampaignVersionKey, CompiledVersion> versions =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();
    private final Cache<Key, Optional<ChannelConfiguration>> configurations =
            Caffeine.newBuilder().maximumSize(MOST_CAMPAIGNS).build();
    private final AtomicLong seen = new AtomicLong(-1);

    private final Versions stored;
    private final ChannelConfigurations storedConfigurations;
    private final ChangeCounter revision;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected LiveCampaigns() {
        this(null, null, null);
    }

    @Inject
    public LiveCampaigns(Versions stored, ChannelConfigurations storedConfigurations, ChangeCounter revision) {
        this.stored = stored;
        this.storedConfigurations = storedConfigurations;
        this.revision = revision;
    }

    /** The activated campaign with that id or alias; one that never was activated is not found. */
    public Optional<ActivatedCampaign> find(String sandboxId, String idOrAlias) {
        Key key = new Key(sandboxId, idOrAlias);
        Optional<ActivatedCampaign> known = campaigns.getIfPresent(key);
        if (known == null) {
            known = stored.activated(sandboxId, idOrAlias, this::version);
            campaigns.put(key, known);
        }
        return known;
    }

    /**
     * The frozen version of a campaign.
     *
     * @throws NotFoundException if there is none
     */
    public CompiledVersion version(String campaignId, int version) {
        return versions.get(new CampaignVersionKey(campaignId, version), key -> stored.compile(campaignId, version));
    }

    /** The configuration in its present state. */
    public Optional<ChannelConfiguration> configuration(String sandboxId, String id) {
        return configurations.get(new Key(sandboxId, id), key -> storedConfigurations.find(sandboxId, id));
    }

    /** Forgets what may have changed, when some node has changed anything since the last call. */
    public void forgetIfOld() {
        long current = revision.current();
        if (seen.getAndSet(current) != current) {
            forget();
        }
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeCounter.Advanced change) {
        forget();
    }

    private void forget() {
        campaigns.invalidateAll();
        configurations.invalidateAll();
    }

    private record Key(String sandboxId, String id) {}
}
