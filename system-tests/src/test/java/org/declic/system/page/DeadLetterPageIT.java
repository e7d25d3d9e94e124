package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.SharedServers;
import org.declic.system.server.TamperedServer;
import org.declic.system.server.TamperedServer.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator makes of dead letters in the browser; how the pages look in both languages and at both widths. */
@ExtendWith({SharedServers.class, Browsers.class})
class DeadLetterPageIT {

    private final TamperedServer declic;

    DeadLetterPageIT(TamperedServer declic) {
        this.declic = declic;
    }

    @AfterEach
    void leaveNothing() {
        declic.discardAll();
    }

    @Test
    void sendsOneAgainAndThenTheOthersOfItsCause(Page page) {
        List<Letter> letters = declic.fail(3);
        administrator(page);
        link(page, "Dead letters").click();
        assertThat(page.locator("#groups td.d-number")).containsText("3");
        link(page, "Every attempt failed").click();
        page.locator("table.d-table").last().locator(".d-main-cell a").first().click();
        assertThat(page.locator("dl").last()).containsText("@dead.example");
        String letter = page.url().replaceFirst(".*id=", "");
        button(page, "Send again").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("One message is on its way again");
        assertThat(page.locator("h1")).containsText("Sent again");
        assertThat(button(page, "Send again")).hasCount(0);
        link(page, "Dead letters").first().click();
        assertThat(page.locator("#groups td.d-number")).containsText("2");
        button(page, "Send again").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 messages are on their way again");
        assertThat(page.locator(".d-empty")).containsText("All is well");
        link(page, "Handled").click();
        Locator handled = page.locator("tr:has(a[href*='" + letter + "'])");
        assertThat(handled).containsText("Sent again");
        assertThat(handled).containsText("admin");
        letters.forEach(each -> declic.ajo().awaitAll(each.execution(), "sent"));
        handled.locator("a[href*='messages/view']").click();
        assertThat(page.locator("h1")).containsText("@dead.example");
        assertThat(page.locator(".d-steps")).containsText("Sent");
    }

    @Test
    void discardsOneAndThenTheOthersOfItsCauseOnceThatIsConfirmed(Page page) {
        List<Letter> letters = declic.fail(3);
        Marketer administrator = administrator(page).open("dead-letters");
        button(page, "Discard").click();
        assertThat(dialog(page)).containsText("these 3 messages");
        answer(page, "Cancel");
        assertThat(dialog(page)).isHidden();

        administrator.open("dead-letters/view?id=" + letters.get(0).id());
        button(page, "Discard").click();
        answer(page, "Discard");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("One message was discarded.");
        assertThat(page.locator("h1")).containsText("Discarded");
        assertThat(page.locator("body")).not().containsText(letters.get(0).address());

        administrator.open("dead-letters");
        button(page, "Discard").click();
        answer(page, "Discard");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 messages were discarded.");
        assertThat(page.locator(".d-empty")).containsText("All is well");
    }

    @Test
    void saysThatSomebodyElseWasFaster(Page page) {
        String letter = declic.fail(1).get(0).id();
        administrator(page).open("dead-letters/view?id=" + letter);
        declic.discard(letter);

        button(page, "Send again").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("sent again or discarded already");
        assertThat(page.locator("h1")).containsText("Discarded");
    }

    @Test
    void looksFineToEverybody(
            Page english,
            @Visitor(language = "fr") Page french,
            @Visitor(viewport = Viewport.PHONE) Page phone,
            @Visitor(viewport = Viewport.PHONE, language = "fr") Page frenchPhone) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("en-desktop", english);
        pages.put("fr-desktop", french);
        pages.put("en-phone", phone);
        pages.put("fr-phone", frenchPhone);
        List<Letter> letters = declic.fail(3);
        String group = declic.open().path(0).path("group").asText();
        declic.discard(letters.get(0).id());

        pages.forEach((kind, page) -> {
            Marketer administrator = administrator(page);
            Map.of(
                            "dead-letters-groups", "dead-letters",
                            "dead-letters-group", "dead-letters?group=" + group,
                            "dead-letters-handled", "dead-letters?state=handled",
                            "dead-letter-discarded",
                                    "dead-letters/view?id=" + letters.get(0).id(),
                            "dead-letter",
                                    "dead-letters/view?id=" + letters.get(1).id())
                    .forEach((name, path) -> {
                        administrator.open(path);
                        Look.at(page, kind, name);
                    });
            administrator.open("dead-letters/view?id=" + letters.get(1).id());
            page.locator("[id='letter:discard']").click();
            dialog(page).waitFor();
            Look.at(page, kind, "dead-letter-confirm");
        });
    }

    private Marketer administrator(Page page) {
        return new Marketer(page, declic.server().root()).signsIn("admin");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator dialog(Page page) {
        return page.locator(".ui-confirm-dialog");
    }

    private static void answer(Page page, String name) {
        dialog(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }
}
