package org.declic.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.declic.shared.SandboxId;
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
        entities.persist(new StoredClient(client, hashOf(secret), clock.instant()));
        return client;
    }

    /**
     * The clients of a sandbox by id, those that are not active, too.
     *
     * @param after the id after which they begin; empty for the first
     */
    public List<ClientAccount> page(SandboxId sandboxId, String after, int most) {
        Optional<Sandbox> sandbox = sandboxes.find(sandboxId);
        return entities.createNamedQuery("client.page", StoredClient.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("after", StorableText.isStorable(after) ? after : "")
                .setMaxResults(most)
                .getResultStream()
                .flatMap(stored -> sandbox.map(stored::account).stream())
                .toList();
    }

    /** The client of the sandbox with that id, active or not. */
    public Optional<ClientAccount> find(SandboxId sandboxId, String id) {
        return stored(id)
                .filter(stored -> stored.sandboxId().equals(sandboxId))
                .flatMap(stored -> sandboxes.find(sandboxId).map(stored::account));
    }

    /** Lets a client call, or no longer. Who may ask for it, {@code ClientAccounts} decides. */
    public void setActive(ApiClient client, boolean active) {
        stored(client.id()).ifPresent(stored -> stored.setActive(active));
    }

    /** Gives a client another secret. Who may ask for it, {@code ClientAccounts} decides. */
    public void setSecret(ApiClient client, char[] secret) {
        stored(client.id()).ifPresent(stored -> stored.setSecretHash(hashOf(secret)));
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
        return stored(id).filter(StoredClient::active);
    }

    private Optional<StoredClient> stored(String id) {
        return Optional.of(id)
                .filter(StorableText::isStorable)
                .map(storable -> entities.find(StoredClient.class, storable));
    }

    private String hashOf(char[] secret) {
        hash.initialize(PasswordHashing.parameters());
        return hash.generate(secret);
    }

    private Optional<ApiClient> client(StoredClient stored) {
        return sandboxes.find(stored.sandboxId()).map(stored::client);
    }
}
