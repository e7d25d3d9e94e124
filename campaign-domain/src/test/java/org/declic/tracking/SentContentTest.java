package org.declic.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.context.DeclaredContext;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.Channel;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.RenderedEmail;
import org.declic.content.SmsContent;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.TriggeredCampaign;
import org.declic.profile.Profiles;
import org.declic.settings.SecretCipherFixture;
import org.declic.shared.CampaignId;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.tracking.MessageLinks.ShortLink;
import org.junit.jupiter.api.Test;

class SentContentTest {

    private static final EmailContent EMAIL = new EmailContent("Hi", "", "<p>Hello</p>", "");

    private final AcceptedExecution execution =
            ExecutionFixture.anExecution(new SandboxId("s"), new CampaignId("c"), "r", 1);
    private final AcceptedMessage email = ExecutionFixture.message(execution, 0);

    private Optional<RenderedEmail> shown(Content content, Instant now) {
        return sent(new One(content), now).email(email);
    }

    private static SentContent sent(LiveCampaigns campaigns, Instant now) {
        return new SentContent(
                campaigns,
                new ProfileCompletion(new Nobody()),
                new MessageLinks(SecretCipherFixture.aCipher("k")),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void isTheEmailAsItWasSentForNinetyDays() {
        Instant last = email.acceptedAt().plus(SentContent.MIRROR_DAYS);

        assertThat(shown(EMAIL, last).map(RenderedEmail::html)).contains("<p>Hello</p>");
        assertThat(shown(EMAIL, last.plusSeconds(1))).isEmpty();
    }

    @Test
    void isTheMessageOfItsChannel() {
        AcceptedMessage sms = by(Channel.SMS);
        AcceptedMessage push = by(Channel.PUSH);
        PushContent parcel = new PushContent(
                "Parcel", "On its way", "", ClickBehaviour.OPENAPP, "", List.of(), "", PushOptions.USUAL);

        assertThat(sent(new One(new SmsContent("Hello")), sms.acceptedAt()).sms(sms))
                .map(rendered -> rendered.text().text())
                .contains("Hello");
        assertThat(sent(new One(parcel), push.acceptedAt()).push(push))
                .map(rendered -> rendered.alert().title())
                .contains("Parcel");
        assertThat(sent(new One(EMAIL), email.acceptedAt()).sms(email)).isEmpty();
        assertThat(sent(new One(EMAIL), email.acceptedAt()).push(email)).isEmpty();
    }

    private AcceptedMessage by(Channel channel) {
        TriggeredCampaign campaign = new TriggeredCampaign(new SandboxId("s"), new CampaignId("c"), channel);
        return new AcceptedMessage(email.executionId(), "r", campaign, 1, email.acceptedAt(), email.recipient());
    }

    @Test
    void isNothingWhenTheCampaignIsGone() {
        assertThat(sent(new Gone(), email.acceptedAt()).email(email)).isEmpty();
    }

    @Test
    void isNothingWhenItCannotBeRenderedAnyMore() {
        EmailContent endless = new EmailContent("Hi", "", "#foreach($i in [1..100000])$i#end", "");

        assertThat(shown(endless, email.acceptedAt())).isEmpty();
    }

    @Test
    void aShortLinkLeadsOnForThirtyDays() {
        AcceptedMessage sms = by(Channel.SMS);
        ShortLink link = new ShortLink(sms.messageId(), 0);
        Instant last = sms.acceptedAt().plus(SentContent.SHORT_DAYS);
        LiveCampaigns campaigns = new One(new SmsContent("See https://shop.example/a"));

        assertThat(sent(campaigns, last).target(sms, link)).contains("https://shop.example/a");
        assertThat(sent(campaigns, last.plusSeconds(1)).target(sms, link)).isEmpty();
        assertThat(sent(campaigns, last).target(sms, new ShortLink(sms.messageId(), 1)))
                .isEmpty();
    }

    @Test
    void leadsNowhereFromAnEmail() {
        ShortLink link = new ShortLink(email.messageId(), 0);

        assertThat(sent(new One(new SmsContent("https://shop.example")), email.acceptedAt())
                        .target(email, link))
                .isEmpty();
    }

    private static final class One extends LiveCampaigns {

        private final Content content;

        One(Content content) {
            this.content = content;
        }

        @Override
        public CompiledVersion version(CampaignId campaignId, int version) {
            return new CompiledVersion(
                    campaignId,
                    version,
                    Action.of("configuration"),
                    content.compile(),
                    DeclaredContext.NONE,
                    Set.of(),
                    Audience.of("email"));
        }
    }

    private static final class Gone extends LiveCampaigns {

        @Override
        public CompiledVersion version(CampaignId campaignId, int version) {
            throw new NotFoundException("campaign", campaignId.value());
        }
    }

    private static final class Nobody extends Profiles {}
}
