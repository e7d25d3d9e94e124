package org.declic.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.declic.content.EmailTemplate;
import org.declic.shared.NotFoundException;

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

    Optional<LiveCampaign> activated(String sandboxId, String idOrAlias, Compiler compiler) {
        return entities.createNamedQuery("campaign.named", Campaign.class)
                .setParameter("sandbox", sandboxId)
                .setParameter("key", idOrAlias)
                .getResultStream()
                .findFirst()
                .filter(campaign -> campaign.liveVersion().isPresent())
                .map(campaign -> live(campaign, compiler));
    }

    private LiveCampaign live(Campaign campaign, Compiler compiler) {
        int number = campaign.liveVersion().orElseThrow();
        CampaignVersion version = require(campaign.id(), number);
        return new LiveCampaign(
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
        CampaignVersion version = require(campaignId, number);
        return CompiledVersion.of(
                campaignId, number, version.configurationId(), EmailTemplate.compile(version.content()));
    }

    private CampaignVersion require(String campaignId, int number) {
        return Optional.ofNullable(entities.find(CampaignVersion.class, new CampaignVersionKey(campaignId, number)))
                .orElseThrow(() -> new NotFoundException("campaign version", campaignId + "/" + number));
    }

    /** Gives the compiled form of a version, from memory when it is there. */
    interface Compiler {
        CompiledVersion version(String campaignId, int number);
    }
}
