package org.declic.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declic.shared.CampaignId;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

/** Reads what was activated, and the versions that no longer change. */
@ApplicationScoped
@Transactional
public class FrozenVersions {

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected FrozenVersions() {
        this(null);
    }

    @Inject
    public FrozenVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** The campaign with that id or alias; one that never was activated is not found. */
    public Optional<ActivatedCampaign> activated(SandboxId sandboxId, String idOrAlias) {
        if (!StorableText.isStorable(idOrAlias)) {
            return Optional.empty();
        }
        return entities.createNamedQuery("campaign.named", Campaign.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("key", idOrAlias)
                .getResultStream()
                .findFirst()
                .filter(campaign -> campaign.liveVersion().isPresent())
                .map(this::activated);
    }

    private ActivatedCampaign activated(Campaign campaign) {
        int number = campaign.liveVersion().orElseThrow();
        CampaignVersion version = require(campaign.id(), number);
        return new ActivatedCampaign(
                campaign.id(),
                campaign.name(),
                campaign.sandboxId(),
                campaign.kind(),
                campaign.status(),
                number,
                version.audience(),
                version.window());
    }

    /**
     * A frozen version of a campaign.
     *
     * @throws NotFoundException if there is none
     */
    public FrozenVersion version(CampaignId campaignId, int number) {
        CampaignVersion version = requireFrozen(campaignId, number);
        return new FrozenVersion(campaignId, number, version.action(), version.writing(), version.audience());
    }

    /**
     * A version that is or was live.
     *
     * @param number from 1
     * @param activatedBy the name of whoever activated it
     */
    public record Past(int number, Instant activatedAt, String activatedBy) {}

    /** The versions of a campaign that are or were live, the newest first. */
    public List<Past> history(SandboxId sandboxId, CampaignId campaignId) {
        return entities.createNamedQuery("campaignVersion.activated", CampaignVersion.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("campaign", campaignId.value())
                .getResultStream()
                .flatMap(version -> version.past().stream())
                .toList();
    }

    /**
     * A campaign as it is or was with one of these versions.
     *
     * @throws NotFoundException if there is none
     */
    public CampaignDetails details(SandboxId sandboxId, CampaignId campaignId, int number) {
        CampaignVersion version = requireFrozen(campaignId, number);
        return Optional.ofNullable(entities.find(Campaign.class, campaignId.value()))
                .filter(campaign -> campaign.sandboxId().equals(sandboxId))
                .map(campaign -> campaign.details(version))
                .orElseThrow(() -> notFound(campaignId, number));
    }

    /** A draft must not get into memory as if it stayed as it is. */
    private CampaignVersion requireFrozen(CampaignId campaignId, int number) {
        return Optional.ofNullable(entities.find(Campaign.class, campaignId.value()))
                .flatMap(Campaign::liveVersion)
                .filter(live -> number <= live)
                .map(live -> require(campaignId, number))
                .orElseThrow(() -> notFound(campaignId, number));
    }

    private CampaignVersion require(CampaignId campaignId, int number) {
        return Optional.ofNullable(entities.find(CampaignVersion.class, new CampaignVersion.Key(campaignId, number)))
                .orElseThrow(() -> notFound(campaignId, number));
    }

    private static NotFoundException notFound(CampaignId campaignId, int number) {
        return new NotFoundException("campaign version", campaignId.value() + "/" + number);
    }
}
