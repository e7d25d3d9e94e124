package org.declic.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.execution.Acceptance;
import org.declic.execution.ExecutionId;
import org.declic.execution.RequestFingerprint;
import org.declic.shared.CampaignId;

/** An execution as it is read; {@link FeedbackLog} writes it. */
@Entity
@Table(name = "execution")
@NamedQuery(
        name = "execution.one",
        query = "select e from StoredExecution e where e.sandboxId = :sandbox and e.id = :id")
class StoredExecution {

    @Id
    private String id;

    @Column(name = "sandbox_id", insertable = false, updatable = false)
    private String sandboxId;

    @Column(name = "request_id", insertable = false, updatable = false)
    private String requestId;

    @Column(name = "campaign_id", insertable = false, updatable = false)
    private String campaignId;

    @Column(name = "campaign_version", insertable = false, updatable = false)
    private int campaignVersion;

    @Column(name = "client_id", insertable = false, updatable = false)
    private String clientId;

    @Column(name = "body_hash", insertable = false, updatable = false)
    private String bodyHash;

    @Column(name = "accepted_at", insertable = false, updatable = false)
    private Instant acceptedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredExecution() {}

    ExecutionId id() {
        return new ExecutionId(id);
    }

    String requestId() {
        return requestId;
    }

    CampaignId campaignId() {
        return new CampaignId(campaignId);
    }

    int campaignVersion() {
        return campaignVersion;
    }

    Acceptance acceptance() {
        return new Acceptance(RequestFingerprint.parse(bodyHash), acceptedAt, clientId);
    }

    Instant acceptedAt() {
        return acceptedAt;
    }
}
