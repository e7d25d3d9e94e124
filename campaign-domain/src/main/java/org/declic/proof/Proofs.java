package org.declic.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.declic.access.Actor;
import org.declic.access.MissingRightException;
import org.declic.access.Right;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.content.CompiledContent;
import org.declic.content.RenderedEmail;
import org.declic.content.payload.PayloadSize;
import org.declic.proof.InvalidProofException.Fault;
import org.declic.proof.TestContent.OfEmail;
import org.declic.proof.TestContent.OfPush;
import org.declic.proof.TestResult.Kind;
import org.declic.shared.CampaignId;
import org.declic.shared.NotFoundException;
import org.declic.shared.PhoneNumber;
import org.declic.shared.SandboxId;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;

/**
 * Sends the content of a campaign to a few colleagues before anybody else gets it. Proofs count as messages of nothing: no consent
 * is asked, no link is tracked, no record has them but the log of proofs. The suppression list and the allowed list hold (AJO,
 * "Send proofs").
 */
@ApplicationScoped
public class Proofs {

    private final Campaigns campaigns;
    private final ChannelConfigurations configurations;
    private final TestSend provider;
    private final ProofLog log;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Proofs() {
        this(null, null, null, null, null);
    }

    @Inject
    public Proofs(
            Campaigns campaigns, ChannelConfigurations configurations, TestSend provider, ProofLog log, Clock clock) {
        this.campaigns = campaigns;
        this.configurations = configurations;
        this.provider = provider;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Sends a proof, to one address after the other, and tells what became of each. Once the provider does not answer, the other
     * addresses are not tried.
     *
     * @throws MissingRightException if the actor may not edit campaigns
     * @throws NotFoundException if the sandbox has no such campaign or configuration
     * @throws InvalidProofException if it cannot be sent as it is asked for
     * @throws TemplateException if the content has errors
     * @throws RenderingException if it cannot be rendered with that data
     */
    public List<Proof> send(Actor actor, SandboxId sandboxId, ProofOrder order) {
        actor.require(Right.EDIT_CAMPAIGNS);
        order.check();
        CampaignDetails campaign =
                campaigns.newest(sandboxId, order.campaignId().value());
        ChannelConfiguration configuration = configurations.get(sandboxId, order.configurationId());
        Channel channel = order.content().channel();
        if (configuration.channel() != channel) {
            throw new InvalidProofException(List.of(Fault.OTHER_CHANNEL));
        }
        CompiledContent compiled = order.content().compile();
        TestContent content = prefixed(order.subjectPrefix(), TestContent.rendered(channel, compiled, order.data()));
        requireSendable(content, configuration);
        List<Proof> sent = new ArrayList<>();
        for (String address : order.addresses()) {
            TestMessage message = TestMessage.to(address, content);
            TestResult result = sent.stream().anyMatch(Proofs::isUnanswered)
                    ? new TestResult(Kind.NOT_TRIED, "", "")
                    : provider.send(configuration, message);
            sent.add(new Proof(message.id(), kept(configuration, address), clock.instant(), actor.name(), result));
        }
        log.keep(sandboxId, campaign.id(), sent);
        return sent;
    }

    /** What a campaign's message would be excluded for. */
    private static void requireSendable(TestContent content, ChannelConfiguration configuration) {
        if (content instanceof OfPush written
                && PayloadSize.of(written.push(), configuration.settings().provider()) > PayloadSize.LARGEST) {
            throw new InvalidProofException(List.of(Fault.TOO_LARGE));
        }
    }

    /** As others write it, too, so that it is found when somebody is erased. */
    private static String kept(ChannelConfiguration configuration, String address) {
        return configuration.channel() == Channel.SMS
                ? PhoneNumber.parse(address, configuration.settings().asSms().region())
                        .map(PhoneNumber::e164)
                        .orElse(address)
                : address;
    }

    /** The latest messages of proofs of a campaign, newest first. */
    public List<Proof> latest(SandboxId sandboxId, CampaignId campaignId) {
        return log.latest(sandboxId, campaignId);
    }

    /** The next one would wait as long. */
    private static boolean isUnanswered(Proof proof) {
        return proof.result().kind() == Kind.NOT_TAKEN || proof.result().kind() == Kind.UNKNOWN;
    }

    private static TestContent prefixed(String prefix, TestContent content) {
        if (content instanceof OfEmail written) {
            RenderedEmail email = written.email();
            return new OfEmail(
                    new RenderedEmail(prefix + email.subject(), email.html(), email.text(), email.missing()));
        }
        return content;
    }
}
