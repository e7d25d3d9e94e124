package org.declic.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.declic.database.ChangeCounter;
import org.declic.shared.SandboxId;

/** Channel configurations in memory, in their present state: forgotten as soon as anything changes. */
@ApplicationScoped
public class LiveConfigurations {

    private static final int MOST = 10_000;

    private final Cache<Key, Optional<ChannelConfiguration>> configurations =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final ChannelConfigurations stored;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected LiveConfigurations() {
        this(null);
    }

    @Inject
    public LiveConfigurations(ChannelConfigurations stored) {
        this.stored = stored;
    }

    /** The configuration with that id in the sandbox, if it is active. */
    public Optional<ChannelConfiguration> active(SandboxId sandboxId, String id) {
        return find(sandboxId, id).filter(ChannelConfiguration::active);
    }

    /** The configuration with that id in the sandbox. */
    public Optional<ChannelConfiguration> find(SandboxId sandboxId, String id) {
        return configurations.get(new Key(sandboxId, id), key -> stored.find(sandboxId, id));
    }

    /** Forgets what may have changed. */
    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeCounter.Advanced change) {
        configurations.invalidateAll();
    }

    private record Key(SandboxId sandboxId, String id) {}
}
