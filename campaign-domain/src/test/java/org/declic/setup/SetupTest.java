package org.declic.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.DomainFixture.ADMINISTRATOR;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.declic.DomainFixture;
import org.declic.access.ApiClient;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.audience.Member;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.Provider;
import org.declic.channel.SmtpServer;
import org.declic.consent.list.ListedAddresses;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.profile.Identity;
import org.declic.settings.SettingsFixture;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SetupTest {

    private final DomainFixture domain;
    private final Demo demo;
    private final Installation installation;

    SetupTest(Database database) {
        domain = new DomainFixture(database);
        DemoAudience audience = database.transactional(
                new DemoAudience(domain.audiences, domain.profiles, domain.consents, domain.addressLists));
        DemoCampaigns campaigns =
                database.transactional(new DemoCampaigns(domain.configurations, domain.campaigns, audience));
        demo = database.transactional(
                new Demo(domain.sandboxes, domain.users, domain.clients, domain.profiles, campaigns));
        installation = database.transactional(new Installation(domain.sandboxes, domain.users, domain.clients));
    }

    private void prepare() {
        SettingsFixture.with("declic.demo", "true", () -> {
            demo.prepare();
            return true;
        });
    }

    @Test
    void theDemoHasUsersAClientProfilesAndALiveCampaign() {
        prepare();

        Sandbox sandbox = production();
        for (Role role : Role.values()) {
            String name = role == Role.ADMINISTRATOR ? "admin" : role.name().toLowerCase(Locale.ROOT);
            assertThat(domain.users.findByName(name).orElseThrow().role()).isEqualTo(role);
        }
        assertThat(domain.clients.authenticate("demo-client", "demo-secret".toCharArray()))
                .isPresent();
        assertThat(domain.clients.authenticate("demo-admin-client", "demo-secret".toCharArray()))
                .map(ApiClient::role)
                .contains(Role.ADMINISTRATOR);
        assertThat(domain.clients.authenticate("demo-dev-client", "demo-secret".toCharArray()))
                .map(client -> client.sandbox().name())
                .contains("dev");
        assertThat(List.of(
                        new Identity("email", "test@gmail.com"),
                        new Identity("phone", "test@gmail.com"),
                        new Identity("phone", "test1@gmail.com"),
                        new Identity("phone", "1234567890"),
                        new Identity("ecid", "12345678901234567890123456789493505531")))
                .as("people of the sample requests")
                .allSatisfy(each ->
                        assertThat(domain.profiles.find(sandbox.id(), each)).isPresent());
        CampaignDetails campaign =
                domain.campaigns.find(sandbox.id(), "order-confirmation").orElseThrow();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.LIVE);
        assertThat(domain.liveCampaigns.find(sandbox.id(), "order-confirmation"))
                .isPresent();
        assertThat(domain.liveCampaigns.find(sandbox.id(), "login-code")).isPresent();
    }

    @Test
    void theDemoWritesToAnAudienceOfWhichSomeSaidNoAndSomeAreSuppressed() {
        prepare();

        SandboxId sandbox = production().id();
        String audience = domain.liveCampaigns
                .find(sandbox, "spring-sale")
                .orElseThrow()
                .audience()
                .audienceId();
        assertThat(domain.audiences.get(sandbox, audience).members()).isEqualTo(500);
        List<Member> members = domain.audiences.nextMembers(sandbox, audience, "email", "", 500);
        assertThat(members)
                .filteredOn(member -> !domain.consents
                        .decide(sandbox, Channel.EMAIL, member.userId(), Optional.of(member.profileId()))
                        .permitted())
                .hasSize(25);
        ListedAddresses lists = domain.listedAddresses();
        assertThat(members)
                .filteredOn(member -> lists.exclusion(sandbox, member.userId()).isPresent())
                .hasSize(10);
    }

    @Test
    void theDemoIsMadeOnce() {
        prepare();
        long before = domain.changeCounter.current();

        prepare();

        assertThat(domain.changeCounter.current()).isEqualTo(before);
        assertThat(domain.sandboxes.all()).extracting(Sandbox::name).containsExactly("dev", "prod");
    }

    @Test
    void theDemoDeliversToTheMailServerOfTheSettingAndBackToTheOutbox() {
        prepare();
        assertThat(configuration().settings().provider()).isEqualTo(Provider.OUTBOX);

        SettingsFixture.with("declic.demo.smtp", "smtp://127.0.0.1:2525", () -> {
            prepare();
            return true;
        });
        assertThat(configuration().settings().provider()).isEqualTo(Provider.SMTP);
        assertThat(server().host()).isEqualTo("127.0.0.1");
        assertThat(server().port()).isEqualTo(2525);
        assertThat(configuration().active()).isTrue();

        prepare();
        assertThat(configuration().settings().provider()).isEqualTo(Provider.OUTBOX);
    }

    @Test
    void theDemoDoesNotReviveACampaignThatWasStopped() {
        prepare();
        SandboxId sandbox = production().id();
        domain.campaigns.stop(ADMINISTRATOR, sandbox, new CampaignId("order-confirmation"));

        prepare();

        assertThat(domain.campaigns
                        .find(sandbox, "order-confirmation")
                        .orElseThrow()
                        .status())
                .isEqualTo(CampaignStatus.STOPPED);
    }

    @Test
    void theFirstStartMakesUpPasswordsAndTellsThemOnce() {
        List<String> told = installation.firstStart();

        assertThat(told).hasSize(2).allMatch(line -> line.endsWith(" (shown only this once)"));
        String secret = told.get(1).replaceAll(".* has the secret (\\S+) .*", "$1");
        assertThat(secret).hasSize(24);
        assertThat(domain.clients.authenticate("declic-client", secret.toCharArray()))
                .isPresent();
        assertThat(domain.users.findByName("admin").orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(domain.sandboxes.findByName("Declic@Local", "prod")).isPresent();
        assertThat(installation.firstStart()).isEmpty();
    }

    @Test
    void theFirstStartTakesWhatIsConfiguredAndDoesNotTellIt() {
        List<String> told = SettingsFixture.with(
                "declic.client.secret",
                "configured-secret",
                () -> SettingsFixture.with(
                        "declic.organisation",
                        "Org@Mine",
                        () -> SettingsFixture.with(
                                "declic.admin.password", "configured-password", installation::firstStart)));

        assertThat(told).hasSize(2).noneMatch(line -> line.contains("configured-"));
        assertThat(domain.clients.authenticate("declic-client", "configured-secret".toCharArray()))
                .isPresent();
        assertThat(domain.sandboxes.findByName("Org@Mine", "prod")).isPresent();
    }

    private ChannelConfiguration configuration() {
        return domain.configurations.all(production().id()).get(0);
    }

    private Sandbox production() {
        return domain.sandboxes.findByName("DECLIC@Demo", "prod").orElseThrow();
    }

    private SmtpServer server() {
        return configuration().settings().asEmail().server();
    }
}
