package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.FailingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator makes of dead letters in the browser; how the pages look in both languages and at both widths. */
@ExtendWith(Browsers.class)
class DeadLetterPageIT {

    private static final FailingServer DECLIC = new FailingServer("dead-letter-pages");

    @BeforeAll
    static void start() throws SQLException {
        DECLIC.start().breakDown();
    }

    @AfterAll
    static void stop() throws IOException {
        DECLIC.close();
    }

    @AfterEach
    void leaveNothing() {
        DECLIC.discardAll();
    }

    @Test
    void sendsAgainThoseOfACauseAndThenOneOfThem(Page page) {
        DECLIC.fail("ann@again.example", "bob@again.example");
        administrator(page);
        link(page, "Dead letters").click();
        assertThat(page.locator("#groups tbody tr")).containsText("2");
        button(page, "Send again").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 messages are on their way again");
        assertThat(page.locator(".d-empty")).containsText("All is well");
        DECLIC.awaitLetters(2);

        link(page, "Waiting").click();
        link(page, "Every attempt failed").click();
        page.locator("table.d-table").last().locator(".d-main-cell a").first().click();
        assertThat(page.locator("dl").last()).containsText("@again.example");
        String letter = page.url().replaceFirst(".*id=", "");
        button(page, "Send again").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("One message is on its way again");
        assertThat(page.locator("h1")).containsText("Sent again");
        assertThat(button(page, "Send again")).hasCount(0);
        link(page, "Dead letters").first().click();
        link(page, "Handled").click();
        Locator handled = page.locator("tr:has(a[href*='" + letter + "'])");
        assertThat(handled).containsText("Sent again");
        assertThat(handled).containsText("admin");
        handled.locator("a[href*='messages/view']").click();
        assertThat(page.locator("h1")).containsText("@again.example");
        DECLIC.awaitLetters(2);
    }

    @Test
    void discardsOneAndThenTheOthersOfItsCauseOnceThatIsConfirmed(Page page) {
        DECLIC.fail("ann@discarded.example", "bob@discarded.example", "cat@discarded.example");
        Marketer administrator = administrator(page).open("dead-letters");
        button(page, "Discard").click();
        assertThat(dialog(page)).containsText("these 3 messages");
        answer(page, "Cancel");
        assertThat(dialog(page)).isHidden();

        administrator.open(
                "dead-letters/view?id=" + DECLIC.letters().path(0).path("id").asText());
        button(page, "Discard").click();
        answer(page, "Discard");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("One message was discarded.");
        assertThat(page.locator("h1")).containsText("Discarded");
        assertThat(page.locator("body")).not().containsText("@discarded.example");

        administrator.open("dead-letters");
        button(page, "Discard").click();
        answer(page, "Discard");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 messages were discarded.");
        assertThat(page.locator(".d-empty")).containsText("All is well");
    }

    @Test
    void saysThatSomebodyElseWasFaster(Page page) {
        DECLIC.fail("ann@faster.example");
        String letter = DECLIC.letters().path(0).path("id").asText();
        administrator(page).open("dead-letters/view?id=" + letter);
        DECLIC.discard(letter);

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
        DECLIC.fail("ann@looks.example", "bob@looks.example", "cat@looks.example");
        List<String> letters = new ArrayList<>();
        DECLIC.letters().forEach(letter -> letters.add(letter.path("id").asText()));
        String group = DECLIC.letters().path(0).path("group").asText();
        DECLIC.discard(letters.get(0));

        pages.forEach((kind, page) -> {
            Marketer administrator = administrator(page);
            Map.of(
                            "dead-letters-groups", "dead-letters",
                            "dead-letters-group", "dead-letters?group=" + group,
                            "dead-letters-handled", "dead-letters?state=handled",
                            "dead-letter-discarded", "dead-letters/view?id=" + letters.get(0),
                            "dead-letter", "dead-letters/view?id=" + letters.get(1))
                    .forEach((name, path) -> {
                        administrator.open(path);
                        Look.at(page, kind, name);
                    });
            administrator.open("dead-letters/view?id=" + letters.get(1));
            page.locator("[id='letter:discard']").click();
            dialog(page).waitFor();
            Look.at(page, kind, "dead-letter-confirm");
        });
    }

    private static Marketer administrator(Page page) {
        return new Marketer(page, DECLIC.server().root()).signsIn("admin");
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
