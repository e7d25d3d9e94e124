package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators decide what the emails of a sandbox begin with; here of one that is made for that. */
@ExtendWith({SharedServers.class, Browsers.class})
class SandboxLookPageIT {

    private static final String LOGO = "https://www.example.com/logo.svg";

    private final DeclicServer declic;

    SandboxLookPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    private static FrameLocator mail(Page page) {
        return page.frameLocator(".s-look-stage iframe");
    }

    /** The picture of the logo comes from nowhere else. */
    private static void showLogo(Page page) {
        page.route(
                LOGO,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("image/svg+xml")
                        .setBody("<svg xmlns='http://www.w3.org/2000/svg' width='160' height='40'>"
                                + "<rect width='160' height='40' rx='8' fill='#7c2d12'/></svg>")));
    }

    private Marketer inASandboxOfItsOwn(Page page) {
        Marketer administrator =
                new Marketer(page, declic.root()).signsIn("admin").open("sandboxes");
        administrator.types("Title", "Looks").types("Name", "looks");
        press(page, "Create sandbox");
        page.locator("summary.d-sandbox").click();
        page.locator("[id^='sandbox:']")
                .getByText("Looks")
                .or(page.locator("input[value='Looks']"))
                .first()
                .click();
        assertThat(page.locator("summary.d-sandbox")).containsText("Looks");
        return administrator;
    }

    @Test
    void emailsBeginWithTheLookOfTheirSandbox(Page page) {
        showLogo(page);
        Marketer administrator = inASandboxOfItsOwn(page).open("settings");
        administrator.types("Fonts", "Georgia, serif").types("Links and buttons", "#fdba74");
        administrator.types("Address of the logo", LOGO).types("Company", "Coats & more Ltd, Lyon");
        assertThat(mail(page).getByText("Coats & more Ltd, Lyon")).isVisible();
        assertThat(page.getByText("hard to read on them (#fdba74)")).isVisible();
        press(page, "Save the look");
        assertThat(page.getByText("A logo needs an alternative text.").first()).isVisible();
        Look.at(page, "en-desktop", "settings-look-refused");

        administrator.types("Links and buttons", "#7c2d12").types("Alternative text of the logo", "Coats & more");
        assertThat(mail(page).getByAltText("Coats & more")).isVisible();
        assertThat(page.getByText("hard to read")).hasCount(0);
        Look.at(page, "en-desktop", "settings-look");
        press(page, "Save the look");
        assertThat(page.getByText("The look is saved.")).isVisible();

        administrator.creates("In our look").step("Content");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Newsletter"))
                .press("Enter");
        assertThat(page.locator(".c-block")).hasCount(9);
        assertThat(page.locator(".c-block").first()).containsText("Coats & more");
        assertThat(page.frameLocator("iframe.c-shown").getByText("Coats & more Ltd, Lyon"))
                .isVisible();
        page.locator("[data-do=choose][data-id=theme]").click();
        assertThat(page.getByLabel("Fonts")).hasValue("Georgia, serif");
        page.getByLabel("Fonts").fill("Verdana");
        press(page, "Take the look of the sandbox");
        assertThat(page.getByLabel("Fonts")).hasValue("Georgia, serif");
        Look.at(page, "en-desktop", "composer-look");
        page.getByText(Pattern.compile("^Saved .+")).first().waitFor();
    }

    @Test
    void isThereOnAPhoneToo(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        new Marketer(page, declic.root()).signsIn("admin").open("settings");

        assertThat(mail(page).locator("h1")).isVisible();
        page.locator(".s-look-stage").scrollIntoViewIfNeeded();
        Look.at(page, "fr-phone", "settings-look");
    }
}
