package org.declic.consent.list;

import com.carrotsearch.hppc.LongHashSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.declic.consent.AddressHash;
import org.declic.database.DatabaseUnavailableException;
import org.declic.shared.SandboxId;

/**
 * The lists in memory, for every message passes them: 64-bit hashes of all entries, 16 bytes each. A change on any node is
 * noticed after a second at most. While the database is away, what was read before counts.
 */
@ApplicationScoped
public class ListedAddresses {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long NEVER = -1;

    private final AddressLists stored;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Instant lastLook = Instant.MIN;
    private volatile long change = NEVER;

    /** Guarded by itself. */
    private final LongHashSet hashes = new LongHashSet();

    private volatile Set<SandboxId> withAllowedList = Set.of();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ListedAddresses() {
        this(null, null);
    }

    @Inject
    public ListedAddresses(AddressLists stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** Why that address gets nothing, if so. The suppression list comes first; an address that is none is on no list. */
    public Optional<AddressExclusion> exclusion(SandboxId sandboxId, String address) {
        look();
        return ListedEntity.email(address).flatMap(email -> exclusion(sandboxId, email));
    }

    private Optional<AddressExclusion> exclusion(SandboxId sandboxId, ListedEntity email) {
        if (isOn(sandboxId, AddressList.CLIENT, email)) {
            return Optional.of(AddressExclusion.EMAIL_SUPPRESSED);
        }
        if (isOn(sandboxId, AddressList.CLIENT, email.domain())) {
            return Optional.of(AddressExclusion.DOMAIN_SUPPRESSED);
        }
        boolean allowed = !withAllowedList.contains(sandboxId)
                || isOn(sandboxId, AddressList.ALLOWED, email)
                || isOn(sandboxId, AddressList.ALLOWED, email.domain());
        return allowed ? Optional.empty() : Optional.of(AddressExclusion.NOT_ALLOWED);
    }

    private boolean isOn(SandboxId sandboxId, AddressList list, ListedEntity entity) {
        long hash = hash(sandboxId, list, entity.value());
        synchronized (hashes) {
            return hashes.contains(hash);
        }
    }

    /** One looks once a second, while the others go on with what was read before; what was never read all wait for. */
    private void look() {
        Instant now = clock.instant();
        if (now.isBefore(lastLook.plus(BETWEEN_LOOKS))) {
            return;
        }
        if (change == NEVER) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return;
        }
        try {
            read();
            lastLook = now;
        } catch (RuntimeException e) { // the persistence provider throws its own kinds
            if (change == NEVER || !DatabaseUnavailableException.isCauseOf(e)) {
                throw e;
            }
        } finally {
            looking.unlock();
        }
    }

    private void read() {
        long latest = stored.latestChange();
        if (latest == change) {
            return;
        }
        withAllowedList = stored.sandboxesWithAllowedList();
        long last = change;
        List<ListChange> changes = stored.changesSince(last);
        while (!changes.isEmpty()) {
            apply(changes);
            last = changes.get(changes.size() - 1).number();
            changes = stored.changesSince(last);
        }
        change = Math.max(last, latest); // a number need not have an entry: it may have a later one now
    }

    private void apply(List<ListChange> changes) {
        synchronized (hashes) {
            for (ListChange each : changes) {
                long hash = hash(each.sandboxId(), each.list(), each.value());
                if (each.listed()) {
                    hashes.add(hash);
                } else {
                    hashes.remove(hash);
                }
            }
        }
    }

    private static long hash(SandboxId sandboxId, AddressList list, String value) {
        return AddressHash.of(sandboxId.value(), list.name(), value);
    }
}
