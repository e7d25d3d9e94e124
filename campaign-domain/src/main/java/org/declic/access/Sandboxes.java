package org.declic.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

/** The sandboxes of this server. */
@ApplicationScoped
@Transactional
public class Sandboxes {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Sandboxes() {
        this(null, null, null);
    }

    @Inject
    public Sandboxes(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** All sandboxes by name; there are few. */
    public List<Sandbox> all() {
        return entities.createNamedQuery("sandbox.all", StoredSandbox.class)
                .getResultStream()
                .map(StoredSandbox::sandbox)
                .toList();
    }

    /** The sandbox with that id. */
    public Optional<Sandbox> find(SandboxId id) {
        return Optional.ofNullable(entities.find(StoredSandbox.class, id.value()))
                .map(StoredSandbox::sandbox);
    }

    /** The sandbox with that name in that organisation. */
    public Optional<Sandbox> findByName(String organisation, String name) {
        if (!StorableText.isStorable(organisation + name)) {
            return Optional.empty();
        }
        return entities.createNamedQuery("sandbox.named", StoredSandbox.class)
                .setParameter("organisation", organisation)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(StoredSandbox::sandbox);
    }

    /** Creates a sandbox; the name must be free in the organisation. */
    public Sandbox create(String organisation, String name, String title) {
        Sandbox sandbox = new Sandbox(new SandboxId(ids.next()), organisation, name, title);
        entities.persist(new StoredSandbox(sandbox, clock.instant()));
        entities.flush(); // what belongs to it refers to its row
        return sandbox;
    }
}
