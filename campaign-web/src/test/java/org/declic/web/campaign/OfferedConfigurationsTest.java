package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.Campaigns;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.ChannelSettings;
import org.declic.channel.ConfigurationStatus;
import org.declic.channel.EmailSettings;
import org.declic.channel.PushSettings;
import org.declic.channel.SmsSettings;
import org.declic.shared.CampaignId;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The configurations among which the editor lets an author choose. */
class OfferedConfigurationsTest {

    private static final SandboxId SANDBOX = new SandboxId("s1");
    private static final LastChange LAST_CHANGE = new LastChange(1, Instant.EPOCH, "ada");

    @ParameterizedTest
    @CsvSource({
        "EMAIL, TRANSACTIONAL, EMAIL-TRANSACTIONAL-ACTIVE",
        "EMAIL, MARKETING, EMAIL-MARKETING-ACTIVE",
        "SMS, TRANSACTIONAL, SMS-TRANSACTIONAL-ACTIVE",
        "SMS, MARKETING, SMS-MARKETING-ACTIVE",
        "PUSH, TRANSACTIONAL, PUSH-TRANSACTIONAL-ACTIVE",
        "PUSH, MARKETING, PUSH-MARKETING-ACTIVE"
    })
    void areActiveAndForTheChannelAndTheCategory(Channel channel, Category category, String offered) {
        CampaignEditorView editor = editor(channel, category, "");

        assertThat(editor.getConfigurations())
                .extracting(ChannelConfiguration::name)
                .containsExactly(offered);
        assertThat(editor.getConfiguration()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SMS-TRANSACTIONAL-DEACTIVATED, SMS-TRANSACTIONAL-ACTIVE SMS-TRANSACTIONAL-DEACTIVATED",
        "SMS-TRANSACTIONAL-DRAFT, SMS-TRANSACTIONAL-DRAFT SMS-TRANSACTIONAL-ACTIVE"
    })
    void oneThatWasChosenStaysWhateverItsState(String chosen, String offered) {
        CampaignEditorView editor = editor(Channel.SMS, Category.TRANSACTIONAL, chosen);

        assertThat(editor.getConfigurations())
                .extracting(ChannelConfiguration::name)
                .containsExactly(offered.split(" "));
        assertThat(editor.getConfiguration())
                .isNotNull()
                .extracting(ChannelConfiguration::name)
                .isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"PUSH-TRANSACTIONAL-ACTIVE", "SMS-MARKETING-ACTIVE"})
    void oneThatTheCampaignCannotUseIsNotOfferedEvenIfItWasChosen(String chosen) {
        CampaignEditorView editor = editor(Channel.SMS, Category.TRANSACTIONAL, chosen);

        assertThat(editor.getConfigurations())
                .extracting(ChannelConfiguration::name)
                .containsExactly("SMS-TRANSACTIONAL-ACTIVE");
        assertThat(editor.getConfiguration()).isNull();
    }

    private static CampaignEditorView editor(Channel channel, Category category, String chosen) {
        CampaignDetails campaign = new CampaignDetails(
                new CampaignId("c1"),
                SANDBOX,
                CampaignKind.of(category, channel),
                CampaignStatus.DRAFT,
                1,
                CampaignDraft.named("Order", "order", channel).through(chosen),
                LAST_CHANGE,
                new CampaignDetails.Lifetime(null, null));
        CampaignEditorView editor = new CampaignEditorView(
                new OneCampaign(campaign), new EveryConfiguration(), new Author(), new NoTexts(), new NoTimes());
        editor.setId("c1");
        editor.load();
        return editor;
    }

    private static final class OneCampaign extends Campaigns {

        private final CampaignDetails campaign;

        OneCampaign(CampaignDetails campaign) {
            this.campaign = campaign;
        }

        @Override
        public CampaignDetails newest(SandboxId sandboxId, String idOrAlias) {
            return campaign;
        }
    }

    /** One of each channel, category and state. */
    private static final class EveryConfiguration extends ChannelConfigurations {

        private static final List<ChannelSettings> SETTINGS = List.of(
                EmailSettings.outbox("Shop", "shop@example.com"),
                SmsSettings.outbox("Shop", "FR"),
                PushSettings.outbox("com.example.shop"));

        @Override
        public List<ChannelConfiguration> all(SandboxId sandboxId) {
            return SETTINGS.stream()
                    .flatMap(settings -> Stream.of(Category.values())
                            .flatMap(category -> Stream.of(ConfigurationStatus.values())
                                    .map(status -> configuration(settings, category, status))))
                    .toList();
        }

        private static ChannelConfiguration configuration(
                ChannelSettings settings, Category category, ConfigurationStatus status) {
            String name = settings.channel() + "-" + category + "-" + status;
            return new ChannelConfiguration(
                    name,
                    SANDBOX,
                    new ChannelConfiguration.Properties(name, "", category),
                    status,
                    settings,
                    false,
                    LAST_CHANGE);
        }
    }

    private static final class Author extends SignedIn {

        @Override
        public SandboxId getSandboxId() {
            return SANDBOX;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }
    }

    private static final class NoTexts extends CampaignTexts {}

    private static final class NoTimes extends Times {}
}
