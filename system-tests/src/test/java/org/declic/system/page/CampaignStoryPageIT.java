package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smtp.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job from end to end: sign in, write, activate, trigger, and the mail arrives. */
@ExtendWith({SharedServers.class, Browsers.class})
class CampaignStoryPageIT {

    private static final String ADDRESS = "lea@story.example";

    private final MailingServer declic;

    CampaignStoryPageIT(MailingServer declic) {
        this.declic = declic;
    }

    @Test
    void leadsFromSigningInToAMailInTheInbox(Page page) throws Exception {
        Marketer approver = new Marketer(page, declic.server().root())
                .signsIn("approver")
                .creates("Parcel on its way")
                .step("Action")
                .chooses("Channel configuration", "demo-email")
                .step("Content")
                .types("Subject", "${profile.person.name.firstName|'Hello'}, your parcel ${context.parcel.number|'?'}")
                .writesText("It contains ${context.parcel.content|'a surprise'}.")
                .writesHtml("<html><body><p>It contains ${context.parcel.content|'a surprise'}.</p></body></html>");
        assertThat(page.frameLocator("iframe.c-shown").getByText("It contains")).isVisible();
        approver.saves().reviews().activates();
        String campaign = approver.campaignId();
        approver.step("Integration");
        assertThat(page.locator("#triggerCommand")).containsText("\"parcel\"");
        assertThat(page.locator("#triggerCommand")).containsText("parcel-on-its-way");

        declic.ajo().accepted(Trigger.of(List.of(recipient())).ofCampaign(campaign));

        Awaitility.await().until(() -> declic.mailbox().to(ADDRESS).size() == 1);
        Mail mail = declic.mailbox().to(ADDRESS).get(0);
        assertThat(mail.parsed().getSubject()).isEqualTo("Léa, your parcel 7");
        assertThat(mail.alternative(0)).contains("It contains <b>books</b>.");
        assertThat(mail.alternative(1)).contains("It contains &lt;b&gt;books&lt;/b&gt;.");
        approver.open("messages?campaign=" + campaign);
        assertThat(page.getByText(ADDRESS)).isVisible();
        approver.open("campaigns/view?id=" + campaign).stops();
        assertThat(declic.ajo()
                        .trigger(Trigger.of(List.of(recipient())).ofCampaign(campaign))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aMarketingCampaignWithoutAnAudienceDoesNotGoLive(Page page) {
        Marketer approver =
                new Marketer(page, declic.server().root()).signsIn("approver").names("Email", "Autumn sale");
        page.getByLabel("Category").selectOption("Marketing");
        page.getByLabel("High throughput").check();
        approver.confirm("Create campaign");
        assertThat(page.getByText("High throughput is for transactional campaigns only.")
                        .first())
                .isVisible();
        page.getByLabel("High throughput").uncheck();
        approver.confirm("Create campaign");
        page.waitForURL(url -> url.contains("/campaigns/edit"));

        approver.reviews();

        assertThat(page.getByText("Choose an audience.").first()).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Activate")))
                .isDisabled();
    }

    private static Recipient recipient() {
        return Recipient.external(ADDRESS)
                .withContext(Map.of("parcel", Map.of("number", 7, "content", "<b>books</b>")))
                .withProfile(Map.of("person", Map.of("name", Map.of("firstName", "Léa"))));
    }
}
