package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.declic.system.browser.Browsers;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator configures email with parameters of links, and is told what is wrong with them. */
@ExtendWith({SharedServers.class, Browsers.class})
class EmailConfigurationPageIT {

    private static final String PARAMETERS = "URL tracking parameters";

    private final DeclicServer declic;

    EmailConfigurationPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void takesParametersOfLinks(Page page) {
        Marketer administrator = new Marketer(page, declic.root()).signsIn("admin");
        administrator.open("channels/edit?channel=EMAIL").chooses("Provider", "Outbox");
        page.locator("[id='configuration:name']").fill("Newsletter with parameters");
        page.locator("[id='configuration:fromEmail']").fill("news@example.com");
        administrator.types(PARAMETERS, "utm_source=news=letter\nutm_campaign");
        save(page);
        assertThat(page.locator("[id='configuration:urlParameters-error'], #urlParameters-error"))
                .containsText("Please write name=value in each line");
        assertThat(page.getByLabel(PARAMETERS)).hasValue("utm_source=news=letter\nutm_campaign");

        administrator.types(PARAMETERS, "utm_source=news=letter\n\n utm_campaign = {{context.system.source.name}} \n");
        save(page);
        assertThat(page.getByText("utm_source=news=letter")).isVisible();
        assertThat(page.getByText("utm_campaign={{context.system.source.name}}"))
                .isVisible();

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Edit")).click();
        assertThat(page.getByLabel(PARAMETERS))
                .hasValue("utm_source=news=letter\nutm_campaign={{context.system.source.name}}");
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();
    }
}
