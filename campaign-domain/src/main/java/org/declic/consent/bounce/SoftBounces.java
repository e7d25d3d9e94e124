package org.declic.consent.bounce;

import com.carrotsearch.hppc.LongHashSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.declic.consent.AddressHash;
import org.declic.consent.list.ListedEntity;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;

/**
 * What mail servers did with messages, as far as soft bounces are concerned. Which addresses have some is in memory, 64-bit
 * hashes of 16 bytes each, so that a success asks the database only if there is something to reset.
 *
 * <p>Those counted by another node are known after a minute. A success before that resets nothing; the next one does.
 */
@ApplicationScoped
public class SoftBounces {

    static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** What other nodes count with their clocks may come that much later. */
    private static final Duration OVERLAP = BETWEEN_LOOKS.multipliedBy(2);

    private final BounceCounts counts;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Instant lastLook = Instant.EPOCH;

    /** How far the counts were read. Guarded by {@code looking}. */
    private Instant read = Instant.EPOCH;

    /** Guarded by itself. */
    private final LongHashSet hashes = new LongHashSet();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SoftBounces() {
        this(null, null);
    }

    @Inject
    public SoftBounces(BounceCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * A message to that address ended in a soft bounce. Says which one it is; empty if it does not count.
     *
     * @param why what the mail server said
     */
    public Optional<BounceCount> bounced(SandboxId sandboxId, String address, String why) {
        return ListedEntity.email(address).flatMap(email -> {
            Optional<BounceCount> count = counts.count(sandboxId, email, why);
            add(sandboxId, email.value());
            return count;
        });
    }

    /** A mail server took a message to that address. */
    public void succeeded(SandboxId sandboxId, String address) {
        look();
        if (isEmpty()) {
            return;
        }
        ListedEntity.email(address).filter(email -> has(sandboxId, email)).ifPresent(email -> {
            counts.reset(sandboxId, email);
            remove(sandboxId, email);
        });
    }

    /** One looks once a minute, while the others go on. A failure is tried again as late, for a database that is away is slow. */
    private void look() {
        Instant now = clock.instant();
        if (now.isBefore(lastLook.plus(BETWEEN_LOOKS)) || !looking.tryLock()) {
            return;
        }
        try {
            lastLook = now;
            List<CountedAddress> some = counts.since(new TimeKey(read, ""));
            while (!some.isEmpty()) {
                some.forEach(each -> add(each.sandboxId(), each.address()));
                some = counts.since(some.get(some.size() - 1).key());
            }
            read = now.minus(OVERLAP);
        } finally {
            looking.unlock();
        }
    }

    private boolean isEmpty() {
        synchronized (hashes) {
            return hashes.isEmpty();
        }
    }

    private boolean has(SandboxId sandboxId, ListedEntity email) {
        long hash = AddressHash.of(sandboxId.value(), email.value());
        synchronized (hashes) {
            return hashes.contains(hash);
        }
    }

    private void add(SandboxId sandboxId, String address) {
        long hash = AddressHash.of(sandboxId.value(), address);
        synchronized (hashes) {
            hashes.add(hash);
        }
    }

    private void remove(SandboxId sandboxId, ListedEntity email) {
        long hash = AddressHash.of(sandboxId.value(), email.value());
        synchronized (hashes) {
            hashes.remove(hash);
        }
    }
}
