package org.declic.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.declic.shared.NotFoundException;
import org.declic.shared.StorableText;

/** Reads frozen versions for {@link LiveCampaigns}. */
@ApplicationScoped
@Transactional
class Versions {

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Versions() {
        this(null);
    }

    @Inject
    Versions(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ActivatedCampaign> activated(String sandboxId, String idOrAlias, Compiler compiler) {
        if (!StorableText.isStorable(idOrAlias)) {
            return Optional.empty();
        }
        return entities.createNamedQuery("campaign.named", Campaign.class)
                .setParameter("sandbox", sandboxId)
                .setParameter("key", idOrAlias)
                .getResultStream()
                .findFirst()
                .filter(campaign -> campaign.liveVersion().isPresent())
                .map(campaign -> live(campaign, compiler));
    }

    private ActivatedCampaign live(Campaign campaign, Compiler compiler) {
        int number = campaign.liveVersion().orElseThrow();
        CampaignVersion version = require(campaign.id(), number);
        return new ActivatedCampaign(
                campaign.id(),
                campaign.alias(),
                campaign.sandboxId(),
                campaign.category(),
                version.channel(),
                campaign.status(),
                number,
                version.namespace(),
                version.window(),
                compiler.version(campaign.id(), number));
    }

    CompiledVersion compile(String campaignId, int number) {
        CampaignVersion version = requireFrozen(campaignId, number);
        return CompiledVersion.of(
                campaignId, number, version.configurationId(), version.content().compile());
    }

    /** A draft must not get into memory as if it stayed as it is. */
    private CampaignVersion requireFrozen(String campaignId, int number) {
        return Optional.ofNullable(entities.find(Campaign.class, campaignId))
                .flatMap(Campaign::liveVersion)
                .filter(live -> number <= live)
                .map(live -> require(campaignId, number))
                .orElseThrow(() -> notFound(campaignId, number));
    }

    private CampaignVersion require(String campaignId, int number) {
        return Optional.ofNullable(entities.find(CampaignVersion.class, new CampaignVersionKey(campaignId, number)))
                .orElseThrow(() -> notFound(campaignId, number));
    }

    private static NotFoundException notFound(String campaignId, int number) {
        return new NotFoundException("campaign version", campaignId + "/" + number);
    }

    /** Gives the compiled form of a version, from memory when it is there. */
    interface Compiler {
        CompiledVersion version(String campaignId, int number);
    }
}
