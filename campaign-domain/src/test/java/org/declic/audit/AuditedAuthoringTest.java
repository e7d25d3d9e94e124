package org.declic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.Campaigns;
import org.declic.campaign.Window;
import org.declic.channel.Category;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationDraft;
import org.declic.channel.ConfigurationFixture;
import org.declic.channel.CustomRequest;
import org.declic.channel.SmsSettings;
import org.declic.content.EmailContent;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

/** What the audit log keeps of the life of campaigns and channel configurations. */
@OnEveryDatabase
class AuditedAuthoringTest {

    private final DomainFixture domain;
    private final Campaigns campaigns;
    private final SandboxId sandbox;

    AuditedAuthoringTest(Database database) {
        domain = new DomainFixture(database);
        campaigns = domain.campaigns;
        sandbox = domain.sandbox("prod").id();
    }

    @Test
    void keepsTheLifeOfACampaign() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        CampaignId id = draft.id();
        tick();
        int saved = save(draft, "One").revision();
        int savedAgain = campaigns
                .change(MANAGER, sandbox, id, saying(draft, "Two"), saved)
                .revision();
        tick();
        campaigns.activate(APPROVER, sandbox, id, savedAgain);
        tick();
        campaigns.modify(MANAGER, sandbox, id, Optional.empty());
        tick();
        campaigns.discard(MANAGER, sandbox, id);
        tick();
        campaigns.modify(MANAGER, sandbox, id, Optional.of(1));
        tick();
        campaigns.activate(
                APPROVER, sandbox, id, campaigns.newest(sandbox, id.value()).revision());
        tick();
        campaigns.stop(APPROVER, sandbox, id);

        List<AuditEntry> entries = entries(AuditedKind.CAMPAIGN);
        assertThat(entries)
                .extracting(entry -> entry.by().name() + " " + entry.action())
                .containsExactly(
                        "anton STOPPED",
                        "anton ACTIVATED",
                        "mia DRAFTED",
                        "mia DISCARDED",
                        "mia DRAFTED",
                        "anton ACTIVATED",
                        "mia CHANGED",
                        "mia CREATED");
        assertThat(entries)
                .extracting(AuditEntry::thing)
                .containsOnly(AuditedKind.CAMPAIGN.thing(id.value(), "Order confirmation"));
        assertThat(entries.get(1).changes()).containsExactly(FieldChange.of("version", "1", "2"));
        assertThat(entries.get(5).changes()).containsExactly(FieldChange.of("version", null, "1"));
        assertThat(entries.get(6).changes()).containsExactly(FieldChange.of("subject", "Your order", "Two"));
        assertThat(entries.get(7).changes())
                .contains(
                        FieldChange.of("alias", null, "order"),
                        FieldChange.of("subject", null, "Your order"),
                        FieldChange.of("namespace", null, "email"));
    }

    @Test
    void keepsCopiesAndDeletions() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        tick();
        CampaignDetails copy = campaigns.duplicate(MANAGER, sandbox, draft.id(), "Copy");
        tick();
        campaigns.delete(MANAGER, sandbox, copy.id());

        assertThat(entries(AuditedKind.CAMPAIGN))
                .extracting(entry -> entry.action() + " " + entry.thing().name())
                .containsExactly("DELETED Copy", "CREATED Copy", "CREATED Order confirmation");
    }

    @Test
    void keepsWhatTheClockDoes() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        Window window = new Window(TestClock.START.plusSeconds(10), TestClock.START.plusSeconds(20), ZoneOffset.UTC);
        int revision = campaigns
                .change(MANAGER, sandbox, draft.id(), draft.draft().during(window), draft.revision())
                .revision();
        campaigns.activate(APPROVER, sandbox, draft.id(), revision);
        domain.clock.advance(Duration.ofSeconds(10));
        campaigns.followClock();
        campaigns.followClock();
        domain.clock.advance(Duration.ofSeconds(10));
        campaigns.followClock();

        List<AuditEntry> entries = entries(AuditedKind.CAMPAIGN);
        assertThat(entries.subList(0, 2))
                .extracting(entry -> entry.by().name() + " " + entry.action())
                .containsExactly("system COMPLETED", "system STARTED");
        assertThat(entries.stream().flatMap(entry -> entry.changes().stream()))
                .contains(FieldChange.of("start", null, "2026-03-02T09:00:10Z"));
    }

    @Test
    void keepsNothingOfWhatIsRefused() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        save(draft, "One");
        tick();

        assertThatThrownBy(() -> save(draft, "Two")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> campaigns.stop(APPROVER, sandbox, draft.id())).isInstanceOf(ConflictException.class);

        assertThat(entries(AuditedKind.CAMPAIGN))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(AuditAction.CHANGED, AuditAction.CREATED);
    }

    @Test
    void keepsTheLifeOfAConfigurationWithoutItsSecrets() {
        ChannelConfiguration created = domain.configurations.create(
                ADMINISTRATOR, sandbox, configuration("Texts", "X-Key: one", Optional.of("s3cret")));
        tick();
        domain.configurations.change(
                ADMINISTRATOR,
                sandbox,
                created.id(),
                configuration("Short texts", "X-Key: two", Optional.of("an0ther")),
                created.revision());
        tick();
        domain.configurations.activate(ADMINISTRATOR, sandbox, created.id());
        tick();
        domain.configurations.deactivate(ADMINISTRATOR, sandbox, created.id());

        List<AuditEntry> entries = entries(AuditedKind.CHANNEL_CONFIGURATION);
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.DEACTIVATED, AuditAction.ACTIVATED, AuditAction.CHANGED, AuditAction.CREATED);
        assertThat(entries.get(0).thing())
                .isEqualTo(AuditedKind.CHANNEL_CONFIGURATION.thing(created.id(), "Short texts"));
        assertThat(entries.get(2).changes())
                .containsExactly(
                        FieldChange.of("name", "Texts", "Short texts"),
                        FieldChange.undisclosed("headers"),
                        FieldChange.undisclosed("secret"));
        assertThat(entries.get(3).changes())
                .contains(FieldChange.of("from", null, "SHOP"), FieldChange.undisclosed("secret"));
        assertThat(entries.toString()).doesNotContain("X-Key", "s3cret", "an0ther");
    }

    @Test
    void keepsNoSecretThatStays() {
        ChannelConfiguration created =
                domain.configurations.create(ADMINISTRATOR, sandbox, ConfigurationFixture.aDraft("email"));

        domain.configurations.change(
                ADMINISTRATOR, sandbox, created.id(), ConfigurationFixture.aDraft("email"), created.revision());

        assertThat(entries(AuditedKind.CHANNEL_CONFIGURATION).stream()
                        .flatMap(entry -> entry.changes().stream())
                        .map(FieldChange::field))
                .doesNotContain("secret");
    }

    private static ConfigurationDraft configuration(String name, String headers, Optional<String> secret) {
        CustomRequest none = CustomRequest.NONE;
        CustomRequest request = new CustomRequest(
                none.method(),
                "https://sms.example.com/send",
                headers,
                none.signIn(),
                none.body(),
                none.idPointer(),
                none.callback());
        return new ConfigurationDraft(
                name,
                "",
                Category.TRANSACTIONAL,
                SmsSettings.outbox("SHOP", "FR").by(request),
                secret);
    }

    private CampaignDetails save(CampaignDetails draft, String subject) {
        return campaigns.change(MANAGER, sandbox, draft.id(), saying(draft, subject), draft.revision());
    }

    private static CampaignDraft saying(CampaignDetails draft, String subject) {
        EmailContent some = CampaignFixture.someContent();
        return draft.draft().saying(new EmailContent(subject, some.preheader(), some.html(), some.text()));
    }

    private void tick() {
        domain.clock.advance(Duration.ofSeconds(1));
    }

    private List<AuditEntry> entries(AuditedKind kind) {
        AuditFilter filter = new AuditFilter("", "", Set.of(kind), Set.of(), null, null);
        return domain.auditLog.page(sandbox, filter, Optional.empty(), 20).items();
    }
}
