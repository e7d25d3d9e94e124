package org.declic.consent.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuditedKind;
import org.declic.settings.Settings;
import org.declic.shared.SandboxId;

/**
 * How many soft bounces suppress an address: as the sandbox has decided, else as the server is set.
 *
 * <p>Setting: {@code declic.suppression.soft-bounces}.
 */
@ApplicationScoped
@Transactional
public class BounceThresholds {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 20;

    private static final int USUAL = 5;
    private static final String FIELD = "softBounces";

    private final EntityManager entities;
    private final AuditLog log;
    private final int usual = Settings.number("declic.suppression.soft-bounces", USUAL, LOWEST, HIGHEST);

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected BounceThresholds() {
        this(null, null);
    }

    @Inject
    public BounceThresholds(EntityManager entities, AuditLog log) {
        this.entities = entities;
        this.log = log;
    }

    /** Made with the server, so that a threshold that cannot be used stops its start. */
    void start(@Observes Startup event) {}

    /** That of a sandbox. */
    public int of(SandboxId sandboxId) {
        StoredBounceThreshold stored = entities.find(StoredBounceThreshold.class, sandboxId.value());
        return stored == null ? usual : stored.bounces();
    }

    /**
     * Decides for a sandbox. Addresses that have as many already are suppressed with their next one.
     *
     * @throws IllegalArgumentException if it is not from {@value #LOWEST} to {@value #HIGHEST}
     */
    public void change(Actor actor, SandboxId sandboxId, int bounces) {
        actor.require(Right.ADMINISTER);
        if (bounces < LOWEST || bounces > HIGHEST) {
            throw new IllegalArgumentException("not from " + LOWEST + " to " + HIGHEST);
        }
        log.recordChange(
                sandboxId,
                actor,
                AuditedKind.SANDBOX.thing(sandboxId.value(), ""),
                new AuditedFields().with(FIELD, of(sandboxId)).changesTo(new AuditedFields().with(FIELD, bounces)));
        StoredBounceThreshold stored = entities.find(StoredBounceThreshold.class, sandboxId.value());
        if (stored == null) {
            entities.persist(new StoredBounceThreshold(sandboxId, bounces));
        } else {
            stored.change(bounces);
        }
    }
}
