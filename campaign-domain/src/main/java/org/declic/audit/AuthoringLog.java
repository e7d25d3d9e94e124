package org.declic.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.declic.access.Actor;
import org.declic.database.ChangeCounter;
import org.declic.shared.SandboxId;

/** What was authored: the audit log keeps it, and every node hears of it; both with the transaction of the change. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AuthoringLog {

    private final AuditLog log;
    private final ChangeCounter counter;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AuthoringLog() {
        this(null, null);
    }

    @Inject
    public AuthoringLog(AuditLog log, ChangeCounter counter) {
        this.log = log;
        this.counter = counter;
    }

    /** Something was done with a thing. */
    public void record(
            SandboxId sandboxId, Actor actor, AuditAction action, AuditedThing thing, List<FieldChange> changes) {
        log.record(sandboxId, actor, action, thing, changes);
        counter.advance();
    }

    /** A draft was changed, perhaps by a page that saves it every few seconds. */
    public void recordEditing(SandboxId sandboxId, Actor actor, AuditedThing thing, List<FieldChange> changes) {
        log.recordEditing(sandboxId, actor, thing, changes);
        counter.advance();
    }
}
