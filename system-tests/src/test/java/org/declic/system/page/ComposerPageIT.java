package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smtp.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An email is put together from blocks: from an empty page to the inbox, by mouse and by keyboard. */
@ExtendWith({SharedServers.class, Browsers.class})
class ComposerPageIT {

    private static final String ADDRESS = "jane@composed.example";

    private final MailingServer declic;
    private final Drafts drafts;

    ComposerPageIT(MailingServer declic) {
        this.declic = declic;
        drafts = new Drafts(declic.ajo());
    }

    private Marketer open(Page page, String id) {
        return new Marketer(page, declic.server().root())
                .signsIn("approver")
                .open("campaigns/edit?tab=content&id=" + id);
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    /** Begins with that and is in the composer, which answers to clicks once its script is there. */
    private static void begin(Page page, String start) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(start))
                .press("Enter");
        assertThat(page.locator(".c-composer")).isVisible();
        page.waitForLoadState();
    }

    private static void add(Page page, String kind) {
        page.locator("#addBlock summary").click();
        page.locator("#addBlock button", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + kind + "$")))
                .click();
        assertThat(page.locator(".c-outline [aria-pressed=true]")).containsText(kind);
    }

    private static FrameLocator preview(Page page) {
        return page.frameLocator("iframe.c-shown");
    }

    @Test
    void composesAMailThatReachesTheInbox(Page page) throws Exception {
        Marketer approver = new Marketer(page, declic.server().root())
                .signsIn("approver")
                .creates("Composed")
                .step("Action")
                .chooses("Channel configuration", "demo-email")
                .step("Content");
        begin(page, "Order confirmation");
        assertThat(page.locator(".c-block")).hasCount(5);
        assertThat(page.getByLabel("Subject")).hasValue("Your order $context.order.number");
        Look.at(page, "en-desktop", "composer");

        page.locator(".c-block", new Page.LocatorOptions().setHasText("We have received"))
                .locator("button")
                .click();
        page.locator(".c-rich .ql-editor").click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText("Bring it ");
        page.keyboard().press("ControlOrMeta+B");
        page.keyboard().insertText("home");
        assertThat(preview(page).locator("strong")).hasText("home");
        button(page, "Back to all blocks");
        add(page, "Button");
        page.getByLabel("Label").fill("Track it");
        page.getByLabel("A click leads to").fill("https://shop.example/${context.order.number|'none'}");
        assertThat(preview(page).locator("a", new FrameLocator.LocatorOptions().setHasText("Track it")))
                .isVisible();
        Look.at(page, "en-desktop", "composer-block");

        approver.saves().reviews().activates();
        declic.ajo().accepted(Trigger.of(List.of(recipient())).ofCampaign(approver.campaignId()));

        Awaitility.await().until(() -> declic.mailbox().to(ADDRESS).size() == 1);
        Mail mail = declic.mailbox().to(ADDRESS).get(0);
        assertThat(mail.parsed().getSubject()).isEqualTo("Your order A-7");
        assertThat(mail.alternative(0))
                .contains("Bring it home", "- Jacket | 2 | 49.90", "Track it: https://shop.example/A-7");
        assertThat(mail.alternative(1)).contains("<strong>home</strong>", ">Jacket</td>");
    }

    private static Recipient recipient() {
        return Recipient.external(ADDRESS)
                .withContext(Map.of(
                        "order",
                        Map.of("number", "A-7"),
                        "items",
                        List.of(Map.of("name", "Jacket", "quantity", 2, "price", "49.90"))));
    }

    @Test
    void changesBlocksByKeyboardAlone(@Visitor(viewport = Viewport.DESKTOP) Page page) {
        open(page, drafts.create("By keyboard", ""));
        begin(page, "Newsletter");
        Locator blocks = page.locator(".c-block");
        assertThat(blocks).hasCount(8);

        blocks.nth(0).locator("button").press("Enter");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("Spring news");
        assertThat(blocks.nth(0)).containsText("Spring news");
        page.locator("[data-do=down]").press("Enter");
        assertThat(blocks.nth(1)).containsText("Spring news");
        page.locator("[data-do=duplicate]").press("Enter");
        assertThat(blocks).hasCount(9);
        page.locator("[data-do=remove]").press("Enter");
        assertThat(blocks).hasCount(8);
        page.locator("[data-do=undo]").press("Enter");
        assertThat(blocks).hasCount(9);
        page.getByText(Pattern.compile("^Saved .+")).first().waitFor();
        page.reload();
        assertThat(blocks).hasCount(9);
        assertThat(blocks.nth(1)).containsText("Spring news");
    }

    @Test
    void dragsABlockIntoAnotherColumn(Page page) {
        open(page, drafts.create("By mouse", ""));
        begin(page, "Newsletter");
        Locator blocks = page.locator(".c-block");
        assertThat(blocks).hasCount(8);
        Locator second = page.locator(".c-column").nth(2);
        assertThat(second.locator(".c-block")).hasCount(2);

        blocks.nth(0).locator(".c-grip").hover();
        page.mouse().down();
        BoundingBox target = second.locator(".c-block").nth(1).boundingBox();
        page.mouse().move(target.x + target.width / 2, target.y + 2, new Mouse.MoveOptions().setSteps(8));
        assertThat(second.locator(".sortable-ghost")).isVisible();
        page.mouse().up();

        assertThat(second.locator(".c-block")).hasCount(3);
        page.getByText(Pattern.compile("^Saved .+")).first().waitFor();
    }

    @Test
    void goesOnInHtml(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page) {
        String id = drafts.create("En HTML", "");
        open(page, id);
        begin(page, "Code à usage unique");
        assertThat(page.locator(".c-block")).hasCount(5);
        Look.at(page, "fr-phone", "composer");

        button(page, "Modifier en HTML");
        page.locator(".ui-confirm-dialog .ui-button-danger").click();

        assertThat(page.locator(".CodeMirror[data-name=html]")).isVisible();
        assertThat(page.locator("textarea[data-code=html]")).hasValue(Pattern.compile("Votre code de connexion"));
    }
}
