package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A high-throughput campaign from end to end: create, write, mend what is of the profile, activate, call. */
@ExtendWith({SharedServers.class, Browsers.class})
class HighThroughputStoryPageIT {

    private static final String GREETED = "Hello\n${profile.person.name.firstName|'you'}, ${context.code|'none'}";
    private static final String PLAIN = "Hello\nyour code is ${context.code|'none'}";
    private static final String OF_THE_PROFILE = "Message, line 2: profile.person.name.firstName is of the profile.";

    private final DeclicServer declic;

    HighThroughputStoryPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void leadsFromTheCreateDialogToAMessageInTheOutbox(Page page) {
        Marketer approver =
                new Marketer(page, declic.root()).signsIn("approver").names("SMS", "Codes in bulk");
        page.getByLabel("High throughput").check();
        approver.confirm("Create campaign");
        page.waitForURL(url -> url.contains("/campaigns/edit"));
        approver.step("Action")
                .chooses("Channel configuration", "demo-sms")
                .step("Content")
                .writes("message", GREETED)
                .saves()
                .reviews();
        mends(approver);

        approver.reviews().activates();
        String campaign = approver.campaignId();
        approver.step("Integration");
        assertThat(page.locator("#triggerCommand")).containsText(declic.url(Ajo.HIGH_THROUGHPUT));
        calls(campaign);

        approver.open("outbox?recipient=%2B33612345680");
        page.getByText("your code is 4711").first().click();
        assertThat(page.locator(".d-bubble")).hasText("Hello\nyour code is 4711");
    }

    private static void mends(Marketer approver) {
        Page page = approver.page();
        Locator activate = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Activate"));
        Locator finding = page.locator(".c-verdict a");
        assertThat(finding).containsText(OF_THE_PROFILE);
        assertThat(activate).isDisabled();

        finding.click();
        page.waitForURL(url -> url.contains("tab=content"));
        assertThat(page.locator("[id='editor:message']")).hasValue(GREETED);
        approver.writes("message", PLAIN).saves();
    }

    private void calls(String campaign) {
        Ajo ajo = new Ajo(declic.root());
        Recipient somebody = Recipient.byPhone("+33612345680").withContext(Map.of("code", "4711"));
        Answer accepted = ajo.express(Trigger.of(List.of(somebody)).ofCampaign(campaign));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        ajo.awaitAll(accepted.executionId(), "sent");
    }
}
