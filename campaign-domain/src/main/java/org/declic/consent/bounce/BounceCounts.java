package org.declic.consent.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.declic.access.Actor;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.shared.Bounded;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;

/**
 * The soft bounces of each address since its last success (reference: AJO, retries). The last of as many as the threshold
 * suppresses the address. Those of one day count as one, for an outage of a day is one outage.
 */
@ApplicationScoped
@Transactional
public class BounceCounts {

    static final Duration BETWEEN_COUNTS = Duration.ofHours(24);

    private static final int MOST_AT_ONCE = 500;

    private final EntityManager entities;
    private final AddressLists lists;
    private final Ids ids;
    private final Clock clock;
    private final BounceThresholds thresholds;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected BounceCounts() {
        this(null, null, null, null, null);
    }

    @Inject
    public BounceCounts(EntityManager entities, AddressLists lists, Ids ids, Clock clock, BounceThresholds thresholds) {
        this.entities = entities;
        this.lists = lists;
        this.ids = ids;
        this.clock = clock;
        this.thresholds = thresholds;
    }

    /** Counts a soft bounce, and suppresses the address if it was one too many; empty if the latest is of the same day. */
    Optional<BounceCount> count(SandboxId sandboxId, ListedEntity address, String why) {
        Instant now = clock.instant();
        StoredBounceCount stored = find(sandboxId, address).orElseGet(() -> create(sandboxId, address));
        if (now.isBefore(stored.countedAt().plus(BETWEEN_COUNTS))) {
            return Optional.empty();
        }
        BounceCount count = new BounceCount(stored.add(now), thresholds.of(sandboxId));
        if (count.suppresses()) {
            suppress(sandboxId, address, why);
            entities.remove(stored);
        }
        return Optional.of(count);
    }

    /** How many soft bounces are counted of each of these addresses; none for those without. An address that they suppressed begins anew. */
    public Map<String, Integer> among(SandboxId sandboxId, List<String> addresses) {
        return addresses.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("softBounce.among", StoredBounceCount.class)
                        .setParameter("sandbox", sandboxId.value())
                        .setParameter("addresses", addresses)
                        .getResultStream()
                        .collect(Collectors.toMap(StoredBounceCount::address, StoredBounceCount::bounces));
    }

    private StoredBounceCount create(SandboxId sandboxId, ListedEntity address) {
        StoredBounceCount created = new StoredBounceCount(ids.next(), sandboxId, address.value());
        entities.persist(created);
        return created;
    }

    private void suppress(SandboxId sandboxId, ListedEntity address, String why) {
        EntryDraft draft = new EntryDraft(
                address, ListCause.SOFT, Bounded.text(why, EntryDraft.LONGEST_COMMENT - 1), Actor.SYSTEM.name());
        lists.add(Actor.SYSTEM, sandboxId, AddressList.CLIENT, List.of(draft));
    }

    /** Forgets the soft bounces of an address. */
    void reset(SandboxId sandboxId, ListedEntity address) {
        find(sandboxId, address).ifPresent(entities::remove);
    }

    /** Some addresses whose latest soft bounce comes after that key, in order. */
    List<CountedAddress> since(TimeKey key) {
        return entities.createNamedQuery("softBounce.since", StoredBounceCount.class)
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(MOST_AT_ONCE)
                .getResultStream()
                .map(StoredBounceCount::counted)
                .toList();
    }

    private Optional<StoredBounceCount> find(SandboxId sandboxId, ListedEntity address) {
        return entities.createNamedQuery("softBounce.of", StoredBounceCount.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("address", address.value())
                .getResultStream()
                .findFirst();
    }
}
