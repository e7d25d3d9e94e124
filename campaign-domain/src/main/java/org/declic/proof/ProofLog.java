package org.declic.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;

/** Who sent proofs of a campaign to whom, and what became of them; for a year. */
@ApplicationScoped
@Transactional
public class ProofLog {

    static final Duration RETENTION = Duration.ofDays(365);

    /** So many are shown. */
    public static final int LATEST = 50;

    private final EntityManager entities;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProofLog() {
        this(null, null);
    }

    @Inject
    public ProofLog(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void keep(SandboxId sandboxId, CampaignId campaignId, List<Proof> sent) {
        sent.forEach(proof -> entities.persist(new StoredProof(sandboxId, campaignId, proof)));
    }

    /** The {@value #LATEST} latest messages, newest first. */
    public List<Proof> latest(SandboxId sandboxId, CampaignId campaignId) {
        return entities.createNamedQuery("proof.latest", StoredProof.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("campaign", campaignId.value())
                .setMaxResults(LATEST)
                .getResultStream()
                .map(StoredProof::proof)
                .toList();
    }

    /** Forgets what is older than a year. */
    public void forgetOld() {
        entities.createNamedQuery("proof.forget")
                .setParameter("before", clock.instant().minus(RETENTION))
                .executeUpdate();
    }
}
