package org.declic.execution.audience;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.declic.DomainFixture;
import org.declic.audience.Audience;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.Window;
import org.declic.database.Database;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.execution.RequestFingerprint;
import org.declic.profile.Identity;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.Queues;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;

/** An audience, a marketing campaign for it, and a node that sends it. */
final class MarketingFixture implements AutoCloseable {

    final EmbeddedBroker broker = new EmbeddedBroker();
    final DomainFixture domain;
    final SandboxId prod;
    final Audience audience;
    final AudienceExecutions executions;
    final AudienceTrigger trigger;
    final AudienceRunner runner;
    final ProvidersAway providers = new ProvidersAway();

    MarketingFixture(Database database) throws Exception {
        domain = new DomainFixture(database);
        prod = domain.sandbox("prod").id();
        audience = domain.audiences.create(DomainFixture.MANAGER, prod, "Everybody");
        executions = database.transactional(new AudienceExecutions(
                database.entities(), domain.audiences, domain.profiles, domain.auditLog, domain.clock));
        trigger = new AudienceTrigger(domain.liveCampaigns, domain.audiences, executions, domain.clock);
        runner = runner(executions);
    }

    /** A node that keeps how far it is in that store. */
    AudienceRunner runner(AudienceExecutions store) throws Exception {
        return new AudienceRunner(
                store,
                domain.liveCampaigns,
                new AudienceParts(
                        domain.liveCampaigns, new MemberAddresses(domain.liveConfigurations), providers, domain.clock),
                broker.groupCommit(),
                domain.clock);
    }

    @Override
    public void close() {
        broker.close();
    }

    CampaignDetails campaign(int rate) {
        return CampaignFixture.aLiveMarketingCampaign(
                domain,
                prod,
                "sale",
                new CampaignDraft.Audience("crm", false, audience.id()),
                new Window(null, null, ZoneOffset.UTC, rate));
    }

    /** Puts a version with another rate in place of the live one. */
    void speedUp(CampaignDetails live, int rate) {
        replace(live, draft -> draft.during(new Window(null, null, ZoneOffset.UTC, rate)));
    }

    /** Puts another version in place of the live one. */
    void replace(CampaignDetails live, UnaryOperator<CampaignDraft> change) {
        CampaignDetails draft = domain.campaigns.modify(DomainFixture.MANAGER, prod, live.id(), Optional.empty());
        CampaignDetails changed = domain.campaigns.change(
                DomainFixture.MANAGER, prod, live.id(), change.apply(draft.draft()), draft.revision());
        CampaignFixture.activated(domain, prod, changed);
    }

    /** Takes those out of every execution who are in the part that is being sent. */
    void removePlannedMembers() {
        domain.database.inTransaction(() -> domain.database
                .entities()
                .createNativeQuery("delete from audience_execution_member where profile_id in"
                        + " (select planned_profile from audience_execution)")
                .executeUpdate());
    }

    void members(int from, int until) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < until; i++) {
            Map<String, Object> attributes =
                    i == 0 ? Map.of() : Map.of("personalEmail", Map.of("address", "p" + i + "@example.com"));
            ids.add(domain.profiles
                    .create(prod, List.of(new Identity("crm", "p" + i)), attributes, Map.of())
                    .id());
        }
        domain.audiences.addMembers(audience.id(), ids);
    }

    RequestedAudienceExecution request(String requestId, Map<String, Object> context) {
        return new RequestedAudienceExecution(
                prod,
                "client",
                requestId,
                "sale",
                Optional.empty(),
                context,
                Optional.empty(),
                RequestFingerprint.of(Json.bytes(context)));
    }

    RequestedAudienceExecution at(Instant time) {
        return at(time, "later");
    }

    RequestedAudienceExecution at(Instant time, String requestId) {
        return new RequestedAudienceExecution(
                prod,
                "client",
                requestId,
                "sale",
                Optional.empty(),
                Map.of(),
                Optional.of(time),
                RequestFingerprint.of(Json.bytes(Map.of())));
    }

    AudienceExecution fire() {
        return trigger.fire(request("r-1", Map.of("offer", "10 %")));
    }

    AudienceExecution state(ExecutionId id) {
        return executions.find(prod, id).orElseThrow();
    }

    void runToTheEnd() {
        for (int i = 0; i < 100 && runner.runNext(); i++) {
            domain.clock.advance(Duration.ofMillis(1));
        }
    }

    List<AcceptedMessage> queued() throws Exception {
        return broker.drain(Queues.EMAIL_MARKETING).stream()
                .map(AcceptedMessage::read)
                .toList();
    }
}
