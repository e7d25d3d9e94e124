package org.declic.consent.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.declic.shared.SandboxId;

/** How many soft bounces a sandbox bears. */
@Entity
@Table(name = "bounce_threshold")
class StoredBounceThreshold {

    @Id
    @Column(name = "sandbox_id")
    private String sandboxId;

    @Column(nullable = false)
    private int bounces;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredBounceThreshold() {}

    StoredBounceThreshold(SandboxId sandboxId, int bounces) {
        this.sandboxId = sandboxId.value();
        this.bounces = bounces;
    }

    int bounces() {
        return bounces;
    }

    void change(int other) {
        bounces = other;
    }
}
