package org.declic.audit;

import java.time.Instant;
import java.util.List;
import org.declic.access.Actor;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;
import org.jspecify.annotations.Nullable;

/**
 * That somebody did something. It never changes, except that the changes of a draft that saves itself are kept as one entry.
 *
 * @param sandboxId null if it belongs to none, such as signing in
 */
public record AuditEntry(
        String id,
        @Nullable SandboxId sandboxId,
        Instant at,
        By by,
        AuditAction action,
        AuditedThing thing,
        List<FieldChange> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    /** Its place in the list. */
    TimeKey key() {
        return new TimeKey(at, id);
    }

    /** Who did it. */
    public record By(String name, Actor.Kind kind) {}
}
