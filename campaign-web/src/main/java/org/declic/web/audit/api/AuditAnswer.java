package org.declic.web.audit.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.declic.audit.AuditEntry;
import org.declic.audit.FieldChange;
import org.declic.shared.Page;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log as the management API shows it. */
public record AuditAnswer(
        String id,
        String at,
        String actor,
        String actorKind,
        String action,
        @JsonUnwrapped Thing thing,
        List<Change> changes) {

    static AuditAnswer of(AuditEntry entry) {
        return new AuditAnswer(
                entry.id(),
                entry.at().toString(),
                entry.by().name(),
                entry.by().kind().name(),
                entry.action().name(),
                new Thing(
                        entry.thing().kind().name(),
                        entry.thing().id(),
                        entry.thing().name()),
                entry.changes().stream().map(Change::of).toList());
    }

    /** What was changed. */
    public record Thing(String kind, String thingId, String thingName) {}

    /** A field that was changed; of one that is not disclosed neither value is there. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {

        static Change of(FieldChange change) {
            return new Change(change.field(), change.before(), change.after());
        }
    }

    /** A page of the log. */
    public record Entries(List<AuditAnswer> items, @Nullable String next) {

        static Entries of(Page<AuditEntry> page) {
            return new Entries(page.items().stream().map(AuditAnswer::of).toList(), page.next());
        }
    }
}
