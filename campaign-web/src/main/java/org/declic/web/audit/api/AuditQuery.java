package org.declic.web.audit.api;

import jakarta.ws.rs.core.MultivaluedMap;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.web.http.query.QueryReader;

/**
 * Which entries are asked for: {@code actor} (a part of the name), {@code text} (a part of the thing's name or id),
 * {@code kind} and {@code action} (any number of them), {@code from} and {@code until} (ISO 8601, from inclusive, until
 * exclusive).
 */
final class AuditQuery {

    private AuditQuery() {}

    /** @throws org.declic.web.http.ProblemException with every parameter that is wrong */
    static AuditFilter filter(MultivaluedMap<String, String> parameters) {
        QueryReader reader = new QueryReader(parameters);
        AuditFilter filter = new AuditFilter(
                reader.text("actor"),
                reader.text("text"),
                reader.named(AuditedKind.values(), "kind"),
                reader.named(AuditAction.values(), "action"),
                reader.time("from"),
                reader.time("until"));
        reader.require();
        return filter;
    }
}
