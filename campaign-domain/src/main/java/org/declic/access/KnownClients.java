package org.declic.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.declic.database.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The active API clients in memory, for a check with every request.
 *
 * <p>What is older than a second is read again, so that a client that was switched off is refused a second later. While
 * the database does not answer, what was known is used for up to an hour: triggers are accepted without the database.
 */
@ApplicationScoped
public class KnownClients {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration USABLE_IN_AN_OUTAGE = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final ReentrantLock reading = new ReentrantLock();

    private final ApiClients clients;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected KnownClients() {
        this(null, null);
    }

    @Inject
    public KnownClients(ApiClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** The active client with that id. */
    public Optional<ApiClient> find(String id) {
        Instant now = clock.instant();
        Known found = known.getIfPresent(id);
        return found != null && now.isBefore(found.due()) ? found.client() : reread(id, found, now);
    }

    /** One thread reads; others use what was just due, rather than queue up. */
    private Optional<ApiClient> reread(String id, @Nullable Known old, Instant now) {
        if (!reading.tryLock()) {
            if (old != null && now.isBefore(old.due().plus(FRESH))) {
                return old.client();
            }
            reading.lock();
        }
        try {
            return read(id, old, now).client();
        } finally {
            reading.unlock();
        }
    }

    /** Runtime exceptions, because the persistence provider throws its own kinds. */
    private Known read(String id, @Nullable Known old, Instant now) {
        try {
            Known fresh = new Known(clients.find(id), now, now.plus(FRESH));
            known.put(id, fresh);
            return fresh;
        } catch (RuntimeException e) {
            if (old == null
                    || !DatabaseUnavailableException.isCauseOf(e)
                    || now.isAfter(old.readAt().plus(USABLE_IN_AN_OUTAGE))) {
                throw e;
            }
            Known kept = new Known(old.client(), old.readAt(), now.plus(FRESH));
            known.put(id, kept);
            return kept;
        }
    }

    /** @param due when to read it again */
    private record Known(Optional<ApiClient> client, Instant readAt, Instant due) {}
}
