package org.declic.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.declic.shared.SandboxId;

/** What a sandbox has decided on those who never chose. */
@Entity
@Table(name = "consent_policy")
class StoredConsentPolicy {

    @Id
    @Column(name = "sandbox_id")
    private String sandboxId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ConsentPolicy missing;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredConsentPolicy() {}

    StoredConsentPolicy(SandboxId sandboxId, ConsentPolicy missing) {
        this.sandboxId = sandboxId.value();
        this.missing = missing;
    }

    ConsentPolicy missing() {
        return missing;
    }

    void change(ConsentPolicy policy) {
        missing = policy;
    }
}
