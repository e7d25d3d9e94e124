package org.declic.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.declic.shared.StorableText;

/** The API clients. */
@ApplicationScoped
@Transactional
public class ApiClients {

    private final EntityManager entities;
    private final Sandboxes sandboxes;
    private final Pbkdf2PasswordHash hash;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ApiClients() {
        this(null, null, null, null);
    }

    @Inject
    public ApiClients(EntityManager entities, Sandboxes sandboxes, Pbkdf2PasswordHash hash, Clock clock) {
        this.entities = entities;
        this.sandboxes = sandboxes;
        this.hash = hash;
        this.clock = clock;
    }

    /** Creates a client with the secret that it shall use; the id must be free. */
    public ApiClient create(ApiClient client, char[] secret) {
        hash.initialize(PasswordHashing.parameters());
        entities.persist(new StoredClient(client, hash.generate(secret), clock.instant()));
        return client;
    }

    /** The active client with that id. */
    public Optional<ApiClient> find(String id) {
        return active(id).flatMap(this::client);
    }

    /** The active client with that id, if {@code secret} is its secret. */
    public Optional<ApiClient> authenticate(String id, char[] secret) {
        return active(id)
                .filter(stored -> hash.verify(secret, stored.secretHash()))
                .flatMap(this::client);
    }

    private Optional<StoredClient> active(String id) {
        return Optional.of(id)
                .filter(StorableText::isStorable)
                .map(storable -> entities.find(StoredClient.class, storable))
                .filter(StoredClient::active);
    }

    private Optional<ApiClient> client(StoredClient stored) {
        return sandboxes.find(stored.sandboxId()).map(stored::client);
    }
}
