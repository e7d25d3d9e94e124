package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.declic.system.browser.Browsers;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator configures email, and is told what is wrong. */
@ExtendWith({SharedServers.class, Browsers.class})
class EmailConfigurationPageIT {

    private static final String PARAMETERS = "URL tracking parameters";
    private static final String PASSWORD = "nobody-else-knows";

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

    @Test
    void keepsATypedPasswordThoughItRefusesTheRestAndAsksBeforeAllIsLost(Page page) {
        Marketer administrator = new Marketer(page, declic.root()).signsIn("admin");
        administrator.open("channels/edit?channel=EMAIL");
        page.locator("[id='configuration:user']").fill("declic");
        page.locator("[id='configuration:password']").fill(PASSWORD);
        save(page);
        for (String field : List.of("name", "fromEmail", "host")) {
            assertThat(page.locator("[id='configuration:" + field + "']")).hasAttribute("aria-invalid", "true");
        }
        assertThat(page.getByText("What you typed is kept until you save")).isVisible();
        Assertions.assertThat(page.content()).doesNotContain(PASSWORD);

        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Cancel")).click();
        Assertions.assertThat(asked).containsExactly("beforeunload");

        page.locator("[id='configuration:name']").fill("With a password");
        page.locator("[id='configuration:fromEmail']").fill("news@example.com");
        page.locator("[id='configuration:host']").fill("smtp.example.com");
        save(page);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Edit")).click();
        assertThat(page.getByText("A password is stored")).isVisible();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();
    }
}
