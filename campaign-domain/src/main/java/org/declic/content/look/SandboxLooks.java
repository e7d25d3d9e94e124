package org.declic.content.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuditedKind;
import org.declic.shared.SandboxId;

/** What emails of each sandbox begin with. Mails that there are already keep their look. */
@ApplicationScoped
@Transactional
public class SandboxLooks {

    private final EntityManager entities;
    private final AuditLog log;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SandboxLooks() {
        this(null, null);
    }

    @Inject
    public SandboxLooks(EntityManager entities, AuditLog log) {
        this.entities = entities;
        this.log = log;
    }

    /** That of a sandbox. */
    public SandboxLook of(SandboxId sandboxId) {
        StoredSandboxLook stored = entities.find(StoredSandboxLook.class, sandboxId.value());
        return stored == null ? SandboxLook.USUAL : stored.look();
    }

    /**
     * Decides for a sandbox.
     *
     * @throws InvalidLookException if it breaks a rule
     */
    public void change(Actor actor, SandboxId sandboxId, SandboxLook look) {
        actor.require(Right.ADMINISTER);
        Set<LookRule> broken = LookRule.brokenBy(look);
        if (!broken.isEmpty()) {
            throw new InvalidLookException(broken);
        }
        log.recordChange(
                sandboxId,
                actor,
                AuditedKind.SANDBOX.thing(sandboxId.value(), ""),
                new AuditedFields().withAll(of(sandboxId)).changesTo(new AuditedFields().withAll(look)));
        StoredSandboxLook stored = entities.find(StoredSandboxLook.class, sandboxId.value());
        if (stored == null) {
            entities.persist(new StoredSandboxLook(sandboxId, look));
        } else {
            stored.change(look);
        }
    }
}
