package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with an email of blocks is said of the block, and leads to it. */
@ExtendWith({SharedServers.class, Browsers.class})
class ComposedReviewPageIT {

    private final MailingServer declic;
    private final Drafts drafts;

    ComposedReviewPageIT(MailingServer declic) {
        this.declic = declic;
        drafts = new Drafts(declic.ajo());
    }

    private Marketer open(Page page, String path) {
        return new Marketer(page, declic.server().root()).signsIn("approver").open(path);
    }

    private static void follow(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .click();
        page.waitForURL(url -> url.contains("/campaigns/edit"));
    }

    @Test
    void leadsToTheImageWithoutTextAndToTheLook(Page page) {
        String id = drafts.createComposed(
                "Pale",
                Map.of("accent", "#93c5fd"),
                List.of(
                        Map.of("type", "heading", "text", "Hello"),
                        Map.of("type", "image", "source", ""),
                        Map.of("type", "button", "label", "Go", "link", "https://shop.example")));
        Marketer approver = open(page, "campaigns/review?id=" + id);
        Look.at(page, "en-desktop", "review-blocks");

        follow(page, "Image (block 2)");
        assertThat(page.locator(".c-block [aria-pressed=true]")).containsText("Image");
        assertThat(page.getByLabel("Address of the image")).isFocused();
        Look.at(page, "en-desktop", "composer-image");
        page.getByLabel("Only decoration").check();
        approver.saves().reviews();
        assertThat(page.getByText("Image (block 2)")).hasCount(0);

        follow(page, "The text of buttons (#ffffff) is hard to read on them (#93c5fd): the contrast is 1.8:1");
        assertThat(page.getByLabel("Fonts")).isFocused();
        page.getByLabel("Links and buttons").fill("#1d4ed8");
        approver.saves().reviews();
        assertThat(page.locator(".c-verdict", new Page.LocatorOptions().setHasText("contrast")))
                .hasCount(0);
    }

    @Test
    void leadsToTheBlockWhoseTemplateIsWrong(Page page) {
        String id = drafts.createComposed(
                "Broken",
                Map.of(),
                List.of(
                        Map.of("type", "heading", "text", "Hello"),
                        Map.of("type", "text", "html", "<p>Hello #if($context.vip) there</p>")));
        Marketer approver = open(page, "campaigns/edit?tab=content&id=" + id);
        Locator problems = page.locator(".c-problems li");
        assertThat(problems).hasCount(1);
        Look.at(page, "en-desktop", "composer-problem");

        problems.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Text"))
                .click();
        assertThat(page.locator(".c-rich .ql-editor")).hasText("Hello #if($context.vip) there");
        approver.open("campaigns/review?id=" + id);
        follow(page, "Text (block 2)");
        assertThat(page.locator(".c-rich .ql-editor")).isFocused();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText("Hello there");
        assertThat(problems).hasCount(0);
    }

    @Test
    void showsTheBlockInPlaceOfTheOutlineOnAPhone(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page) {
        String id = drafts.createComposed(
                "Sans texte", Map.of(), List.of(Map.of("type", "image", "source", "", "link", "https://shop.example")));
        open(page, "campaigns/review?id=" + id);
        Look.at(page, "fr-phone", "review-blocks");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Image \\(bloc 1\\)")))
                .click();

        assertThat(page.getByLabel("Adresse de l’image")).isFocused();
        assertThat(page.locator(".c-outline")).isHidden();
        Look.at(page, "fr-phone", "composer-image");
    }
}
