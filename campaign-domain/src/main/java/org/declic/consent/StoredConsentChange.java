package org.declic.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** One choice of somebody, kept as evidence until they are erased. */
@Entity
@Table(name = "consent_change")
@NamedQuery(
        name = "consentChange.of",
        query = "select c from StoredConsentChange c where c.consentId = :consent order by c.decidedAt desc, c.id desc")
@NamedQuery(name = "consentChange.forget", query = "delete from StoredConsentChange c where c.consentId in :ids")
class StoredConsentChange {

    @Id
    private String id;

    @Column(name = "consent_id", nullable = false)
    private String consentId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Choice choice;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ConsentSource source;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", nullable = false)
    private String recordedBy;

    @Column(nullable = false)
    private String remark;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredConsentChange() {}

    StoredConsentChange(String id, String consentId, RecordedConsent recorded) {
        this.id = id;
        this.consentId = consentId;
        this.choice = recorded.consent().choice();
        this.source = recorded.consent().source();
        this.decidedAt = recorded.consent().decidedAt();
        this.recordedAt = recorded.recordedAt();
        this.recordedBy = recorded.recordedBy();
        this.remark = recorded.remark();
    }

    RecordedConsent recorded() {
        return new RecordedConsent(new Consent(choice, source, decidedAt), recordedAt, recordedBy, remark);
    }
}
