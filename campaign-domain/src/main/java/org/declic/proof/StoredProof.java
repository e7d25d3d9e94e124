package org.declic.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.OneLineText;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

@Entity
@Table(name = "proof")
@NamedQuery(
        name = "proof.latest",
        query = "select p from StoredProof p where p.sandboxId = :sandbox and p.campaignId = :campaign"
                + " order by p.sentAt desc, p.id desc")
@NamedQuery(name = "proof.forget", query = "delete from StoredProof p where p.sentAt < :before")
class StoredProof {

    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_ANSWER = 500;

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(name = "campaign_id", nullable = false, updatable = false)
    private String campaignId;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(name = "sent_by", nullable = false, updatable = false)
    private String sentBy;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private TestResult.Kind result;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false, updatable = false)
    private String said;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredProof() {}

    StoredProof(SandboxId sandboxId, CampaignId campaignId, Proof proof) {
        id = proof.id().value();
        this.sandboxId = sandboxId.value();
        this.campaignId = campaignId.value();
        address = StorableText.cut(StorableText.of(proof.address()), LONGEST_ADDRESS);
        sentAt = proof.at();
        sentBy = proof.by();
        result = proof.result().kind();
        code = OneLineText.of(proof.result().code(), LONGEST_CODE);
        said = OneLineText.of(proof.result().said(), LONGEST_ANSWER);
    }

    Proof proof() {
        return new Proof(new MessageId(id), address, sentAt, sentBy, new TestResult(result, code, said));
    }
}
