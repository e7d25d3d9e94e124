package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.InvalidDraftException.Violation;
import org.declic.campaign.Window;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Channel;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.SmsContent;
import org.junit.jupiter.api.Test;

class CampaignFormTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static CampaignDraft draft(String namespace, Window window) {
        EmailContent content = new EmailContent("Subject", "Preheader", "<p>Html</p>\n", "Text\n");
        return new CampaignDraft(
                "Name",
                "alias",
                "Description",
                List.of("a", "b"),
                new Action("configuration", false, true),
                new Writing(content, new DeclaredContext("{\"a\": 1}", List.of("context.a"))),
                new Audience(namespace, false),
                window);
    }

    @Test
    void givesBackTheDraftThatItShows() {
        CampaignDraft draft = draft("email", new Window(Instant.parse("2026-06-01T07:30:00Z"), null, PARIS));

        assertThat(CampaignForm.of(draft, ZoneOffset.UTC).draft()).isEqualTo(draft);
    }

    @Test
    void showsTimesInTheZoneOfTheirAuthor() {
        CampaignDraft draft = draft("email", new Window(Instant.parse("2026-06-01T07:30:00Z"), null, PARIS));

        CampaignForm form = CampaignForm.of(draft, ZoneOffset.UTC);

        assertThat(form.getWindow().getStart()).isEqualTo(LocalDateTime.parse("2026-06-01T09:30"));
        assertThat(form.getWindow().getEnd()).isNull();
        assertThat(form.getWindow().getZone()).isEqualTo("Europe/Paris");
    }

    @Test
    void givesBackAPushMessageWithAllThatItHas() {
        PushContent push = new PushContent(
                "Title",
                "Body",
                "https://img.example/1.png",
                ClickBehaviour.DEEPLINK,
                "shop://orders/7",
                List.of(
                        new Button("track", "Track", ClickBehaviour.WEBURL, "https://track.example"),
                        new Button("later", "Later", ClickBehaviour.DISMISS, "")),
                "order = 7",
                new PushOptions(
                        true,
                        "3",
                        "chime",
                        "order-7",
                        false,
                        new PushOptions.Android(
                                "orders", PushOptions.Visibility.SECRET, PushOptions.Priority.MAX, "parcel"),
                        new PushOptions.Ios("shop", "ORDER", true, true, "https://img.example/1.mp4")));
        CampaignDraft draft = draft("ecid", Window.open(ZoneOffset.UTC)).saying(push);

        assertThat(CampaignForm.of(draft, ZoneOffset.UTC).draft().content()).isEqualTo(push);
    }

    @Test
    void aTimeThatComesTwiceStaysTheOneThatItWas() {
        Instant second = Instant.parse("2026-10-25T01:30:00Z"); // 02:30 again, an hour after the first

        CampaignForm form = CampaignForm.of(draft("email", new Window(second, null, PARIS)), PARIS);

        assertThat(form.getWindow().getStart()).isEqualTo(LocalDateTime.parse("2026-10-25T02:30"));
        assertThat(form.draft().window().start()).isEqualTo(second);
    }

    @Test
    void namesTimesThatClocksJumpOver() {
        CampaignForm form = CampaignForm.of(draft("email", Window.open(PARIS)), PARIS);
        form.getWindow().setStart(LocalDateTime.parse("2027-03-28T02:30"));
        form.getWindow().setEnd(LocalDateTime.parse("2027-03-28T03:30"));

        assertThat(form.getWindow().skippedTimes()).containsExactly(new Violation("start", "skipped"));
        form.getWindow().setZone("UTC");
        assertThat(form.getWindow().skippedTimes()).isEmpty();
    }

    @Test
    void offersTheUsersZoneWhileThereAreNoTimes() {
        CampaignForm form = CampaignForm.of(draft("email", Window.open(ZoneOffset.UTC)), PARIS);

        assertThat(form.getWindow().getZone()).isEqualTo("Europe/Paris");
    }

    @Test
    void meansTheTypedTimeInTheChosenZone() {
        CampaignForm form = CampaignForm.of(draft("email", Window.open(ZoneOffset.UTC)), ZoneOffset.UTC);
        form.getWindow().setEnd(LocalDateTime.parse("2026-01-01T00:00"));
        form.getWindow().setZone("America/New_York");

        assertThat(form.draft().window().end()).isEqualTo("2026-01-01T05:00:00Z");
    }

    @Test
    void keepsACustomNamespace() {
        CampaignForm form = CampaignForm.of(draft("loyaltyId", Window.open(PARIS)), PARIS);

        assertThat(form.getIdentityType()).isEqualTo(IdentityType.CUSTOM);
        assertThat(form.getCustomNamespace()).isEqualTo("loyaltyId");
        assertThat(form.draft().namespace()).isEqualTo("loyaltyId");
    }

    @Test
    void forgetsTheCustomNamespaceWhenAnotherTypeIsChosen() {
        CampaignForm form = CampaignForm.of(draft("loyaltyId", Window.open(PARIS)), PARIS);
        form.setIdentityType(IdentityType.PHONE);

        assertThat(form.draft().namespace()).isEqualTo("phone");
    }

    @Test
    void takesWhiteSpaceFromSingleLinesAndRepeatedTags() {
        CampaignForm form = CampaignForm.of(draft("email", Window.open(PARIS)), PARIS);
        form.setName("  Order ");
        form.setSubject(" Hello ");
        form.setText("  kept  ");
        form.setTags(List.of(" a", "a "));

        CampaignDraft typed = form.draft();

        assertThat(typed.name()).isEqualTo("Order");
        assertThat(email(typed).subject()).isEqualTo("Hello");
        assertThat(email(typed).text()).isEqualTo("  kept  ");
        assertThat(typed.tags()).containsExactly("a");
    }

    @Test
    void treatsWhatWasNotSentAsEmpty() {
        CampaignForm form = new CampaignForm();
        form.setName(null);
        form.setTags(null);
        form.setHtml(null);

        assertThat(form.draft().name()).isEmpty();
        assertThat(form.draft().tags()).isEmpty();
        assertThat(email(form.draft()).html()).isEmpty();
    }

    @Test
    void keepsTheChannelOfItsDraft() {
        CampaignDraft draft = CampaignDraft.named("Code", "code", Channel.SMS).saying(new SmsContent("Hello"));

        CampaignForm form = CampaignForm.of(draft, ZoneOffset.UTC);
        assertThat(form.getChannel()).isEqualTo(Channel.SMS);
        assertThat(form.getMessage()).isEqualTo("Hello");

        form.setMessage(" Your code\n");
        assertThat(form.draft().content()).isEqualTo(new SmsContent("Your code"));
        assertThat(form.draft().namespace()).isEqualTo("phone");
    }

    private static EmailContent email(CampaignDraft draft) {
        return (EmailContent) draft.content();
    }
}
