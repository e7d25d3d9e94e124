package org.declic.campaign;

import org.declic.DomainFixture;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationFixture;
import org.declic.content.EmailContent;
import org.declic.database.Changes;
import org.declic.database.Database;
import org.declic.settings.SettingsFixture;
import org.declic.shared.SandboxId;

/** Campaigns and parts of them. */
public final class CampaignFixture {

    private CampaignFixture() {}

    /** The cache of one node, hearing of the changes that are made there. */
    public static LiveCampaigns liveCampaigns(Database database, Changes changes) {
        FrozenVersions versions = database.transactional(new FrozenVersions(database.entities()));
        LiveCampaigns live = new LiveCampaigns(versions);
        changes.observe(live::onChange);
        return live;
    }

    /** Content that the review has nothing against. */
    public static EmailContent someContent() {
        return new EmailContent("Your order", "We are on it", "<p>Thank you</p>", "Thank you");
    }

    /** A draft that lacks nothing. */
    public static CampaignDraft aDraft(String alias, ChannelConfiguration configuration) {
        return CampaignDraft.named("Order confirmation", alias, Channel.EMAIL)
                .through(configuration.id())
                .saying(someContent());
    }

    /** A live marketing campaign for an audience. */
    public static CampaignDetails aLiveMarketingCampaign(
            DomainFixture domain, SandboxId sandboxId, String alias, Audience audience, Window window) {
        ChannelConfiguration configuration =
                ConfigurationFixture.anActiveConfiguration(domain, sandboxId, Category.MARKETING);
        CampaignDraft draft = aDraft(alias, configuration)
                .saying(new EmailContent("Sale", "", "", "Out: $links.unsubscribe"))
                .to(audience)
                .during(window);
        CampaignDetails created = domain.campaigns.create(
                DomainFixture.MANAGER, sandboxId, CampaignKind.of(Category.MARKETING, Channel.EMAIL), draft);
        return activated(domain, sandboxId, created);
    }

    /** The draft of a marketing campaign, made its live version. */
    public static CampaignDetails activated(DomainFixture domain, SandboxId sandboxId, CampaignDetails draft) {
        return SettingsFixture.with(
                "declic.public.url",
                "https://declic.example",
                () -> domain.campaigns.activate(DomainFixture.APPROVER, sandboxId, draft.id(), draft.revision()));
    }

    /** A stored transactional draft that lacks nothing. */
    public static CampaignDetails aReadyDraft(DomainFixture domain, SandboxId sandboxId, String alias) {
        ChannelConfiguration configuration = domain.configurations.all(sandboxId).stream()
                .findFirst()
                .orElseGet(() -> ConfigurationFixture.anActiveConfiguration(domain, sandboxId));
        return domain.campaigns.create(
                DomainFixture.MANAGER,
                sandboxId,
                CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL),
                aDraft(alias, configuration));
    }

    /** A live transactional campaign. */
    public static CampaignDetails aLiveCampaign(DomainFixture domain, SandboxId sandboxId, String alias) {
        CampaignDetails draft = aReadyDraft(domain, sandboxId, alias);
        return domain.campaigns.activate(DomainFixture.APPROVER, sandboxId, draft.id(), draft.revision());
    }
}
