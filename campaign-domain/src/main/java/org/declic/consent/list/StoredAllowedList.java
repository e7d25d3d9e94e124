package org.declic.consent.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.declic.shared.SandboxId;

/** A sandbox where the allowed list is in force. */
@Entity
@Table(name = "allowed_list")
@NamedQuery(name = "allowedList.sandboxes", query = "select l.sandboxId from StoredAllowedList l")
class StoredAllowedList {

    @Id
    @Column(name = "sandbox_id")
    private String sandboxId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredAllowedList() {}

    StoredAllowedList(SandboxId sandboxId) {
        this.sandboxId = sandboxId.value();
    }
}
