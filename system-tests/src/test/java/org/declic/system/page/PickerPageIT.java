package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.declic.system.ajo.Ajo;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attributes, functions, loops and conditions without typing what the template language wants. */
@ExtendWith({SharedServers.class, Browsers.class})
class PickerPageIT {

    private final DeclicServer declic;
    private final Drafts drafts;

    PickerPageIT(DeclicServer declic) {
        this.declic = declic;
        drafts = new Drafts(new Ajo(declic.root()));
    }

    @Test
    void findsAttributesAndFunctionsAndKeepsFavourites(@Visitor Page page) {
        open(page, drafts.create("Picked from", "<p></p>"));
        Locator search = page.locator("#pickerSearch");
        search.fill("mobile");
        assertThat(page.locator("#picker .c-attribute[data-path]:visible")).hasCount(1);
        search.fill("title case");
        assertThat(page.locator("#picker .c-function:visible")).not().hasCount(0);
        search.fill("no such thing");
        assertThat(page.locator("#pickerNone")).hasText("Nothing has these words.");
        search.fill("");
        page.locator("[data-star='profile.homeAddress.city']").click();
        assertThat(page.locator("#favourites .c-attribute")).hasText("profile.homeAddress.city");
        Look.at(page, "en-desktop", "picker");

        page.reload();
        page.locator("#picker > summary").click();
        page.locator("#favourites .c-attribute").click();

        assertThat(page.locator("[id='editor:html']")).hasValue("<p></p>${profile.homeAddress.city}");
        page.locator("#picker > summary").click();
        page.locator("[data-star='profile.homeAddress.city']").click();
        assertThat(page.locator("#favourites")).isHidden();
    }

    @Test
    void putsLoopsAndConditionsAroundWhatIsSelected(@Visitor Page page) {
        open(page, drafts.create("Repeated", "<p>Hello</p>"));
        page.keyboard().press("Escape");
        page.locator(".CodeMirror[data-name=html]").click();
        page.keyboard().press("ControlOrMeta+A");

        around(page, "Repeat for each…");
        button(page, "Repeat it").click();
        assertThat(page.locator("#repeatList")).hasAttribute("aria-invalid", "true");
        page.getByLabel("List").fill("context.items");
        button(page, "Repeat it").click();
        assertThat(page.locator("[id='editor:html']")).hasValue("#foreach($item in $context.items)<p>Hello</p>#end");

        around(page, "Only if…");
        page.getByLabel("Compared attribute").fill("profile.city");
        page.getByLabel("Condition").selectOption("is not");
        page.locator("#onlyValue").fill("L'Isle");
        button(page, "Add the condition").click();
        assertThat(page.locator("[id='editor:html']"))
                .hasValue("#if($profile.city != 'L''Isle')#foreach($item in $context.items)<p>Hello</p>#end#end");
        assertThat(page.locator(".CodeMirror[data-name=html] .c-wrong-line")).hasCount(0);

        around(page, "Only if…");
        page.getByLabel("Compared attribute").fill("context.total");
        page.getByLabel("Condition").selectOption("is more than");
        page.locator("#onlyValue").fill("12.5");
        button(page, "Add the condition").click();
        assertThat(page.locator("[id='editor:html']"))
                .hasValue(Pattern.compile("^#if\\(\\$context\\.total > 12\\.5\\)#if.*#end$"));
        assertThat(page.locator(".CodeMirror[data-name=html] .c-wrong-line")).hasCount(0);
    }

    @Test
    void isInFrenchOnAPhone(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        open(page, drafts.createSms("Choisi", "Bonjour"));
        page.locator("#pickerSearch").fill("prénom");
        assertThat(page.locator("#picker .c-attribute[data-path]:visible")).hasCount(1);
        page.getByText("Seulement si…").click();
        Look.at(page, "fr-phone", "picker");
    }

    private void open(Page page, String draft) {
        new Marketer(page, declic.root()).signsIn("manager").open("campaigns/edit?tab=content&id=" + draft);
        page.locator("#picker > summary").click();
    }

    private static void around(Page page, String form) {
        if (page.locator("#picker").getAttribute("open") == null) {
            page.locator("#picker > summary").click();
        }
        Locator details = page.locator(".c-around", new Page.LocatorOptions().setHasText(form));
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
