package org.declic.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.declic.DomainFixture.ADMINISTRATOR;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.declic.DomainFixture;
import org.declic.access.Actor;
import org.declic.access.MissingRightException;
import org.declic.channel.EmailSettings.Source;
import org.declic.channel.EmailSettings.UrlParameter;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.ConflictException;
import org.declic.shared.Json;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ChannelConfigurationsTest {

    private static final EmailSettings EMAIL = EmailSettings.outbox("Shop", "shop@example.com");
    private static final ConfigurationDraft DRAFT = ConfigurationFixture.aDraft("email");

    private final Database database;
    private final DomainFixture domain;
    private final ChannelConfigurations configurations;
    private final SandboxId sandbox;
    private final SandboxId other;

    ChannelConfigurationsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        configurations = domain.configurations;
        sandbox = domain.sandbox("prod").id();
        other = domain.sandbox("dev").id();
    }

    @Test
    void createsADraftThatIsFoundAsItWasTyped() {
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, DRAFT);

        assertThat(configurations.find(sandbox, created.id())).contains(created);
        assertThat(created.name()).isEqualTo("email");
        assertThat(created.properties().description()).isEqualTo("For tests");
        assertThat(created.channel()).isEqualTo(Channel.EMAIL);
        assertThat(created.category()).isEqualTo(Category.TRANSACTIONAL);
        assertThat(created.settings()).isEqualTo(DRAFT.settings());
        assertThat(created.status()).isEqualTo(ConfigurationStatus.DRAFT);
        assertThat(created.active()).isFalse();
        assertThat(created.hasSecret()).isFalse();
        assertThat(created.lastChange().at()).isEqualTo(TestClock.START);
        assertThat(created.lastChange().by()).isEqualTo("ada");
    }

    @Test
    void listsTheSandboxByName() {
        configurations.create(ADMINISTRATOR, sandbox, ConfigurationFixture.aDraft("b"));
        configurations.create(ADMINISTRATOR, sandbox, ConfigurationFixture.aDraft("a"));
        configurations.create(ADMINISTRATOR, other, ConfigurationFixture.aDraft("c"));

        assertThat(configurations.all(sandbox))
                .extracting(ChannelConfiguration::name)
                .containsExactly("a", "b");
    }

    @Test
    void changesAConfigurationAndItsRevision() {
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, DRAFT);
        domain.clock.advance(Duration.ofMinutes(1));
        EmailSettings smtp = EMAIL.over("mail.example.com", 465, TlsMode.TLS);

        ChannelConfiguration changed = configurations.change(
                ADMINISTRATOR,
                sandbox,
                created.id(),
                new ConfigurationDraft("renamed", "", Category.MARKETING, smtp, Optional.empty()),
                created.revision());

        assertThat(configurations.find(sandbox, created.id())).contains(changed);
        assertThat(changed.name()).isEqualTo("renamed");
        assertThat(changed.properties().description()).isEmpty();
        assertThat(changed.category()).isEqualTo(Category.MARKETING);
        assertThat(changed.settings()).isEqualTo(smtp);
        assertThat(changed.revision()).isGreaterThan(created.revision());
        assertThat(changed.lastChange().at()).isEqualTo(TestClock.START.plusSeconds(60));
    }

    @Test
    void refusesAChangeThatWasMadeOnAnOldRevision() {
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, DRAFT);
        ChannelConfiguration changed = change(created, "second");

        ConflictException conflict = catchThrowableOfType(ConflictException.class, () -> change(created, "third"));

        assertThat(conflict.code()).isEqualTo("edited-meanwhile");
        assertThat(configurations.find(sandbox, created.id())).contains(changed);
    }

    @Test
    void refusesANameThatIsTakenInTheSandbox() {
        configurations.create(ADMINISTRATOR, sandbox, DRAFT);
        ChannelConfiguration second =
                configurations.create(ADMINISTRATOR, sandbox, ConfigurationFixture.aDraft("second"));

        assertThat(catchThrowableOfType(ConflictException.class, () -> change(second, "email"))
                        .code())
                .isEqualTo("name-taken");
        assertThat(catchThrowableOfType(
                                ConflictException.class, () -> configurations.create(ADMINISTRATOR, sandbox, DRAFT))
                        .code())
                .isEqualTo("name-taken");
        assertThat(change(second, "second").name()).isEqualTo("second");
        assertThat(configurations.create(ADMINISTRATOR, other, DRAFT).name()).isEqualTo("email");
    }

    @Test
    void storesNothingThatBreaksRules() {
        assertThatThrownBy(() -> configurations.create(ADMINISTRATOR, sandbox, ConfigurationFixture.aDraft("")))
                .isInstanceOf(InvalidConfigurationException.class);
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, DRAFT);
        assertThatThrownBy(() -> change(created, "")).isInstanceOf(InvalidConfigurationException.class);

        assertThat(configurations.all(sandbox)).containsExactly(created);
    }

    @Test
    void becomesActiveAndDeactivated() {
        String id = configurations.create(ADMINISTRATOR, sandbox, DRAFT).id();

        assertThat(configurations.activate(ADMINISTRATOR, sandbox, id).active()).isTrue();
        assertThat(configurations.find(sandbox, id))
                .map(ChannelConfiguration::status)
                .contains(ConfigurationStatus.ACTIVE);
        assertThat(configurations.deactivate(ADMINISTRATOR, sandbox, id).status())
                .isEqualTo(ConfigurationStatus.DEACTIVATED);
        assertThat(configurations.find(sandbox, id))
                .map(ChannelConfiguration::active)
                .contains(false);
    }

    @Test
    void letsNobodyButAnAdministratorChangeAnything() {
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, DRAFT);
        String id = created.id();
        List<Consumer<Actor>> commands = List.of(
                actor -> configurations.create(actor, sandbox, ConfigurationFixture.aDraft("new")),
                actor -> configurations.change(actor, sandbox, id, DRAFT, created.revision()),
                actor -> configurations.activate(actor, sandbox, id),
                actor -> configurations.deactivate(actor, sandbox, id));

        for (Actor actor : List.of(DomainFixture.VIEWER, DomainFixture.MANAGER, DomainFixture.APPROVER)) {
            for (Consumer<Actor> command : commands) {
                assertThatThrownBy(() -> command.accept(actor)).isInstanceOf(MissingRightException.class);
            }
        }
        assertThat(configurations.all(sandbox)).containsExactly(created);
    }

    @Test
    void keepsTheSecretEncryptedAndOutOfEveryText() {
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, withSecret("hunter2-ü"));

        assertThat(created.hasSecret()).isTrue();
        assertThat(configurations.secret(sandbox, created.id())).contains("hunter2-ü");
        assertThat(created.toString() + withSecret("hunter2-ü")).doesNotContain("hunter2");
        assertThat(new String(storedSecret(created.id()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("hunter2");
        assertThat(database.value("select settings from channel_configuration").toString())
                .doesNotContain("hunter2");
    }

    @Test
    void keepsTheSecretWhenNoneIsTypedAndReplacesItOtherwise() {
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, withSecret("first"));

        ChannelConfiguration kept = change(created, "email");
        assertThat(kept.hasSecret()).isTrue();
        assertThat(configurations.secret(sandbox, created.id())).contains("first");

        configurations.change(ADMINISTRATOR, sandbox, created.id(), withSecret("second"), kept.revision());
        assertThat(configurations.secret(sandbox, created.id())).contains("second");
    }

    @Test
    void keepsTheSecretOfAProviderFromAllOthers() {
        SmsSettings shop = SmsSettings.outbox("Shop", "FR");
        ConfigurationDraft twilio =
                sms(shop.by(Provider.TWILIO, new SmsSettings.Account("AC" + "0".repeat(32), "")), Optional.of("token"));
        ConfigurationDraft infobip = sms(
                shop.by(Provider.INFOBIP, new SmsSettings.Account("", "https://x.api.infobip.com")), Optional.empty());
        ConfigurationDraft smpp = sms(
                shop.over(new SmppServer("smpp.example.com", 2775, false, "shop", "", 5, SmppServer.LongText.PARTS)),
                Optional.empty());
        String id = configurations.create(ADMINISTRATOR, sandbox, twilio).id();

        change(id, sms((SmsSettings) twilio.settings(), Optional.empty()));
        assertThat(configurations.secret(sandbox, id)).contains("token");
        assertThatThrownBy(() -> change(id, infobip))
                .isInstanceOfSatisfying(
                        InvalidConfigurationException.class,
                        e -> assertThat(e.violations())
                                .containsExactly(new InvalidConfigurationException.Violation("password", "required")));
        change(id, smpp);
        assertThat(configurations.secret(sandbox, id)).isEmpty();

        change(id, twilio);
        change(id, sms(shop, Optional.empty()));
        assertThat(configurations.secret(sandbox, id))
                .as("nor by way of the outbox")
                .isEmpty();
    }

    private void change(String id, ConfigurationDraft draft) {
        int revision = configurations.get(sandbox, id).revision();
        configurations.change(ADMINISTRATOR, sandbox, id, draft, revision);
    }

    private static ConfigurationDraft sms(SmsSettings settings, Optional<String> secret) {
        return new ConfigurationDraft("sms", "", Category.TRANSACTIONAL, settings, secret);
    }

    @Test
    void hasNoSecretWhereNoneWasTyped() {
        String id = configurations.create(ADMINISTRATOR, sandbox, DRAFT).id();

        assertThat(configurations.secret(sandbox, id)).isEmpty();
    }

    @Test
    void isNotThereForAnotherSandbox() {
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, withSecret("secret"));
        String id = created.id();

        assertThat(configurations.find(other, id)).isEmpty();
        assertThat(configurations.secret(other, id)).isEmpty();
        assertThat(configurations.all(other)).isEmpty();
        assertThatThrownBy(() -> configurations.change(ADMINISTRATOR, other, id, DRAFT, created.revision()))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No channel configuration " + id);
        assertThatThrownBy(() -> configurations.activate(ADMINISTRATOR, other, id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> configurations.deactivate(ADMINISTRATOR, other, id))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void announcesEveryChange() {
        long before = domain.changeCounter.current();
        ChannelConfiguration created = configurations.create(ADMINISTRATOR, sandbox, DRAFT);
        change(created, "second");
        configurations.activate(ADMINISTRATOR, sandbox, created.id());

        assertThat(domain.changeCounter.current()).isEqualTo(before + 3);
    }

    private ChannelConfiguration change(ChannelConfiguration seen, String name) {
        return configurations.change(
                ADMINISTRATOR, sandbox, seen.id(), ConfigurationFixture.aDraft(name), seen.revision());
    }

    private static ConfigurationDraft withSecret(String secret) {
        return new ConfigurationDraft("email", "", Category.TRANSACTIONAL, DRAFT.settings(), Optional.of(secret));
    }

    private byte[] storedSecret(String id) {
        return database.inTransaction(() -> database.entities()
                .find(StoredConfiguration.class, id)
                .encryptedSecret()
                .orElseThrow());
    }

    @Test
    void readsSettingsAsTheyWereAlwaysStored() {
        String stored = "{\"provider\":\"SMTP\",\"fromName\":\"Shop\",\"fromEmail\":\"shop@example.com\","
                + "\"replyToName\":\"\",\"replyToEmail\":\"\",\"host\":\"mail.example.com\",\"port\":465,"
                + "\"tls\":\"TLS\",\"user\":\"\",\"connections\":16,\"retryMinutes\":5040}";
        EmailSettings settings = EMAIL.over("mail.example.com", 465, TlsMode.TLS);

        assertThat(ChannelSettings.read(Channel.EMAIL, stored)).isEqualTo(settings);
        assertThat(Json.object(Json.text(settings))).isEqualTo(Json.object(stored));
    }

    @Test
    void keepsTheParametersOfLinks() {
        EmailSettings settings = EMAIL.with(List.of(
                new UrlParameter("utm_source", "newsletter"),
                new UrlParameter("utm_campaign", Source.NAME.placeholder())));

        assertThat(ChannelSettings.read(Channel.EMAIL, Json.text(settings))).isEqualTo(settings);
        assertThat(Json.object(Json.text(settings)))
                .containsEntry(
                        "urlParameters",
                        List.of(
                                Map.of("name", "utm_source", "value", "newsletter"),
                                Map.of("name", "utm_campaign", "value", "{{context.system.source.name}}")));
    }

    @Test
    void readsTheSettingsOfAnSmsAsTheyAreStored() {
        SmsSettings settings = SmsSettings.outbox("Shop", "FR")
                .over(new SmppServer("smpp.example.com", 3550, true, "shop", "", 5, SmppServer.LongText.PAYLOAD))
                .by(Provider.TWILIO, new SmsSettings.Account("AC1", "https://api.example.com"));

        assertThat(ChannelSettings.read(Channel.SMS, Json.text(settings))).isEqualTo(settings);
        assertThat(Json.object(Json.text(settings)))
                .containsEntry("from", "Shop")
                .containsEntry("account", "AC1")
                .containsEntry("authentication", "NONE");
    }

    @Test
    void smsSettingsFromBeforeThereWereKeywordsHaveTheUsualOnes() {
        SmsSettings settings = SmsSettings.outbox("Shop", "FR");
        String before = Json.text(settings).replaceAll("\"(stop|start|help)(Words|Reply)\":\"[^\"]*\",", "");

        assertThat(before).doesNotContain("Reply").contains("\"retryMinutes\"");
        assertThat(ChannelSettings.read(Channel.SMS, before)).isEqualTo(settings);
        SmsSettings own = settings.answering(new SmsSettings.Keywords("FIN", "", "", "", "", ""));
        assertThat(ChannelSettings.read(Channel.SMS, Json.text(own))).isEqualTo(own);
    }
}
