package org.declic.consent.list;

import java.util.Locale;
import org.declic.audit.AuditedKind;
import org.declic.audit.AuditedThing;

/** The lists of a sandbox (reference: AJO, suppression and allowed list; Suppression API, {@code type}). */
public enum AddressList {

    /** Who gets nothing. */
    CLIENT,

    /** Who alone gets something, while the list is in force. */
    ALLOWED;

    /** What the audit log says was changed: an entry of it. */
    AuditedThing audited(ListedEntity entity) {
        return kind().thing(word(), entity.toString());
    }

    /** The same for the whole list. */
    AuditedThing audited() {
        return kind().thing(word(), "");
    }

    private AuditedKind kind() {
        return this == CLIENT ? AuditedKind.SUPPRESSION_LIST : AuditedKind.ALLOWED_LIST;
    }

    /** Its name on the wire: {@code client}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
