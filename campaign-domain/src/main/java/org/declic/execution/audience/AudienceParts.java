package org.declic.execution.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declic.audience.Member;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionId;
import org.declic.execution.Recipient;
import org.declic.execution.TriggeredCampaign;
import org.declic.shared.Json;

/**
 * The parts in which an audience is written to: how large, how soon, and what is in them. While a provider is away a part has one
 * member, who tries whether it is back; so a rate is kept afterwards, too, for nearly nobody waits.
 */
@ApplicationScoped
public class AudienceParts {

    /** A part stays below this, for every message carries the context. */
    private static final int LARGEST_CONTEXTS = 4 * 1024 * 1024;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    private final LiveCampaigns campaigns;
    private final MemberAddresses addresses;
    private final ProvidersAway providers;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceParts() {
        this(null, null, null, null);
    }

    @Inject
    public AudienceParts(LiveCampaigns campaigns, MemberAddresses addresses, ProvidersAway providers, Clock clock) {
        this.campaigns = campaigns;
        this.addresses = addresses;
        this.providers = providers;
        this.clock = clock;
    }

    /** How many members the next part has at most. */
    int largest(Run run, ActivatedCampaign campaign) {
        return isAway(run, campaign) ? 1 : Math.max(1, Math.min(pace(campaign).part(), fitting(run.context())));
    }

    private static int fitting(Map<String, Object> context) {
        return LARGEST_CONTEXTS / Json.bytes(context).length;
    }

    /**
     * When the part after this one is due.
     *
     * @param sharers how many executions of the campaign are under way
     * @param sent how many messages this one had
     */
    Instant nextDue(Run run, ActivatedCampaign campaign, int sharers, int sent) {
        Instant now = clock.instant();
        return isAway(run, campaign)
                ? now.plus(BETWEEN_TRIES)
                : pace(campaign).shared(sharers).next(run.dueAt(), now, sent);
    }

    private static Pace pace(ActivatedCampaign campaign) {
        return new Pace(campaign.window().deliveryRate());
    }

    private boolean isAway(Run run, ActivatedCampaign campaign) {
        return providers.isAway(version(run, campaign).configurationId());
    }

    private CompiledVersion version(Run run, ActivatedCampaign campaign) {
        return campaigns.version(campaign.id(), run.version());
    }

    /** The messages for these members, of those that can be addressed several. */
    AcceptedExecution of(Run run, ActivatedCampaign campaign, List<Member> members) {
        ExecutionId id = run.execution().id();
        CompiledVersion version = version(run, campaign);
        List<Recipient> recipients = members.stream()
                .flatMap(member -> addresses.of(campaign, version, member).stream()
                        .map(address -> new Recipient(
                                id.messageId(version.namespace(), member.userId() + address.device()),
                                version.namespace(),
                                member.userId(),
                                address.text(),
                                true,
                                version.used(member.attributes()),
                                run.context())))
                .toList();
        return new AcceptedExecution(
                id.part(run.position().parts() + 1),
                run.execution().requestId(),
                new TriggeredCampaign(campaign.sandboxId(), campaign.id(), campaign.channel()),
                run.version(),
                run.execution().clientId(),
                run.fingerprint(),
                clock.instant(),
                recipients);
    }
}
