package org.declic.audience;

import java.util.List;
import org.declic.access.Actor;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuditedKind;
import org.declic.audit.AuditedThing;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;

/** Tells the audit log what happens to audiences. */
record AudienceLog(AuditLog log) {

    Audience created(Actor actor, SandboxId sandboxId, Audience audience) {
        log.record(
                sandboxId,
                actor,
                AuditAction.CREATED,
                thing(audience),
                AuditedFields.none().changesTo(fields(audience)));
        return audience;
    }

    Audience changed(Actor actor, SandboxId sandboxId, Audience before, Audience after) {
        log.recordChange(sandboxId, actor, thing(after), fields(before).changesTo(fields(after)));
        return after;
    }

    void deleted(Actor actor, SandboxId sandboxId, Audience audience) {
        log.record(sandboxId, actor, AuditAction.DELETED, thing(audience), List.of());
    }

    private static AuditedThing thing(Audience audience) {
        return AuditedKind.AUDIENCE.thing(audience.id(), audience.name());
    }

    private static AuditedFields fields(Audience audience) {
        return new AuditedFields()
                .with("name", audience.name())
                .with("conditions", audience.conditions().map(Json::text).orElse(""));
    }
}
