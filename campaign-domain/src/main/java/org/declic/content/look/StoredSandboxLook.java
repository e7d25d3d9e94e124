package org.declic.content.look;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;

/** The look that a sandbox has decided on, as JSON. */
@Entity
@Table(name = "sandbox_look")
class StoredSandboxLook {

    @Id
    @Column(name = "sandbox_id")
    private String sandboxId;

    @Column(nullable = false)
    private String look;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredSandboxLook() {}

    StoredSandboxLook(SandboxId sandboxId, SandboxLook look) {
        this.sandboxId = sandboxId.value();
        this.look = Json.text(look);
    }

    SandboxLook look() {
        return Json.read(look, SandboxLook.class);
    }

    void change(SandboxLook other) {
        look = Json.text(other);
    }
}
