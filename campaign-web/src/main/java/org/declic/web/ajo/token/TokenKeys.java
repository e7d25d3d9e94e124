package org.declic.web.ajo.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.declic.access.SigningKeys;

/** The signing keys in memory. A key that is not known is looked for in the database, but not more often than in {@link #PAUSE}. */
@ApplicationScoped
class TokenKeys {

    static final Duration PAUSE = Duration.ofSeconds(5);

    private final SigningKeys stored;
    private final Clock clock;

    private Map<String, KeyPair> keys = Map.of();
    private Instant readAgain = Instant.MIN;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected TokenKeys() {
        this(null, null);
    }

    @Inject
    TokenKeys(SigningKeys stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** The key that signs, with its id. */
    synchronized Map.Entry<String, KeyPair> signing() {
        if (keys.isEmpty()) {
            read();
        }
        return keys.entrySet().iterator().next();
    }

    /** The public key with that id. */
    synchronized Optional<RSAPublicKey> find(String id) {
        if (!keys.containsKey(id) && !clock.instant().isBefore(readAgain)) {
            read();
        }
        return Optional.ofNullable(keys.get(id)).map(pair -> (RSAPublicKey) pair.getPublic());
    }

    private void read() {
        keys = new LinkedHashMap<>(stored.all());
        readAgain = clock.instant().plus(PAUSE);
    }
}
