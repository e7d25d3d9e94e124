package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.declic.system.ajo.Ajo;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The workspace in which content is written: its code, what is wrong with it, and what becomes of it. */
@ExtendWith({SharedServers.class, Browsers.class})
class ContentPageIT {

    private final DeclicServer declic;
    private final Drafts drafts;

    ContentPageIT(DeclicServer declic) {
        this.declic = declic;
        this.drafts = new Drafts(new Ajo(declic.root()));
    }

    @Test
    void completesAttributesAndMarksTheLineThatIsWrong(@Visitor Page page) {
        open(page, drafts.create("Code to complete"));
        Locator code = page.locator(".CodeMirror[data-name=html]");

        code.click();
        page.keyboard().press("ControlOrMeta+End");
        page.keyboard().type("\n${first");
        page.locator(".CodeMirror-hint", new Page.LocatorOptions().setHasText("profile.person.name.firstName"))
                .waitFor();
        page.keyboard().press("Enter");
        assertThat(html(page)).hasValue(Pattern.compile("\n\\$\\{profile\\.person\\.name\\.firstName}$"));

        page.keyboard().type("\n$text.tit");
        page.locator(".CodeMirror-hint", new Page.LocatorOptions().setHasText("titleCase"))
                .waitFor();
        page.keyboard().press("Enter");
        page.keyboard().insertText("$context.name)");
        assertThat(html(page)).hasValue(Pattern.compile("\n\\$text\\.titleCase\\(\\$context\\.name\\)$"));

        page.keyboard().insertText("\n$contxt.name");
        assertThat(code.locator(".c-wrong-line")).hasCount(1);
        assertThat(page.locator(".c-tab[aria-current=page]")).hasClass(Pattern.compile("c-broken"));
        Look.at(page, "en-desktop", "edit-content-broken");
        page.keyboard().press("ControlOrMeta+Home");
        page.locator(".c-goto").click();
        page.keyboard().press("Home");
        page.keyboard().press("Shift+End");
        page.keyboard().insertText("$context.name");
        assertThat(code.locator(".c-wrong-line")).hasCount(0);
    }

    @Test
    void completesAndMarksTheTextOfAnSms(@Visitor Page page) {
        Marketer marketer = open(page, drafts.createSms("A text to complete", "Bonjour"));
        Locator text = page.locator(".CodeMirror[data-name=message]");
        Locator written = page.locator("[id='editor:message']");

        marketer.writes("message", "Hello ${first");
        page.keyboard().press("Control+Space");
        page.locator(".CodeMirror-hint", new Page.LocatorOptions().setHasText("profile.person.name.firstName"))
                .waitFor();
        page.keyboard().press("Enter");
        assertThat(written).hasValue("Hello ${profile.person.name.firstName}");
        assertThat(text.locator(".cm-expression")).hasText("${profile.person.name.firstName}");

        page.keyboard().insertText("\n<b>Tags are text</b> $contxt.name");
        assertThat(text.locator(".c-wrong-line")).hasCount(1);
        assertThat(text.locator("[role=textbox]")).hasAttribute("aria-invalid", "true");
        page.locator(".c-goto").click();
        page.keyboard().press("Home");
        page.keyboard().press("Shift+End");
        page.keyboard().insertText("Bye.");
        assertThat(text.locator(".c-wrong-line")).hasCount(0);
        assertThat(written).hasValue("Hello ${profile.person.name.firstName}\nBye.");
    }

    @Test
    void letsTheKeyboardLeaveTheCode(@Visitor Page page) {
        open(page, drafts.create("Code to leave"));

        page.locator(".CodeMirror[data-name=html]").click();
        page.keyboard().press("Tab");

        assertThat((Boolean) page.evaluate("document.activeElement.closest('.CodeMirror') === null"))
                .isTrue();
        assertThat(html(page)).hasValue("<p>Hello ${context.name|'you'}</p>");
    }

    @Test
    void renamesTheCampaignWhereItsNameStands(@Visitor Page page) {
        String id = drafts.create("A name to change");
        Marketer marketer = open(page, id);

        page.locator("#title").fill("A name that was changed");
        marketer.saves();

        marketer.open("campaigns/edit?tab=properties&id=" + id);
        assertThat(page.locator("h1")).containsText("A name that was changed");
        page.locator("[id='editor:name']").fill("Another name");
        assertThat(page.locator("h1")).containsText("Another name");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnds(@Visitor Page page) {
        Marketer marketer = open(page, drafts.create("Typed in vain"));
        page.context().clearCookies();

        marketer.types("Subject", "Typed before the session ended");
        page.waitForURL(url -> url.contains("/sign-in"));
        marketer.tries("manager", Marketer.PASSWORD);
        page.waitForURL(url -> url.contains("/campaigns/edit"));

        assertThat(page.getByLabel("Subject")).hasValue("Typed before the session ended");
        page.getByText(Pattern.compile("^Saved .+")).first().waitFor();
        page.reload();
        assertThat(page.getByLabel("Subject")).hasValue("Typed before the session ended");
    }

    @Test
    void savesBeforeItSpeaksAnotherLanguage(@Visitor Page page) {
        open(page, drafts.create("Two languages")).types("Subject", "Typed in English");

        page.locator(".d-language [lang=fr]").click();

        assertThat(page.getByLabel("Objet")).hasValue("Typed in English");
    }

    @Test
    void writesTheTextFromTheHtml(@Visitor Page page) {
        String table =
                "<h1>Your order</h1><table>#foreach($item in $context.items)<tr><td>$item.name</td></tr>#end</table>";
        Marketer marketer = open(page, drafts.create("A text to write", table));
        Locator text = page.locator("[id='editor:text']");

        page.locator("[data-written=text]").click();
        marketer.writes("text", "Written by hand");
        page.locator("[id='editor:takeHtml']").click();
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(text).hasValue("Your order\n\n#foreach($item in $context.items)$item.name\n#end");
        Look.at(page, "en-desktop", "edit-content-text");
        marketer.saves();
        page.reload();
        assertThat(text).hasValue("Your order\n\n#foreach($item in $context.items)$item.name\n#end");
    }

    @Test
    void insertsAtTheEndOfWhatIsSeenWhereNobodyHasBeen(@Visitor Page page) {
        open(page, drafts.create("Nobody has clicked yet", "<html><body><p>Hello</p></body></html>"));

        page.locator("#picker > summary").click();
        page.locator("#picker .c-attribute[data-path='profile.person.name.firstName']")
                .first()
                .click();

        assertThat(html(page)).hasValue("<html><body><p>Hello</p>${profile.person.name.firstName}</body></html>");
    }

    @Test
    void saysInItsOwnWordsWhereSampleDataAreBroken(@Visitor Page page) {
        open(page, drafts.create("Broken sample data"));
        page.locator("#sample > summary").click();

        page.locator("[id='editor:sampleContext']").fill("{\n\"name\": }");

        Locator state = page.locator("[id='editor:previewState']");
        assertThat(state).containsText("Context (JSON) is not written as JSON wants it. Look at line 2, column");
        assertThat(state).not().containsText("Unexpected");
        page.locator("[id='editor:complete']").click();
        assertThat(state).not().containsText("Unexpected");
        assertThat(state).containsText("Look at line 2");
    }

    @Test
    void declaresWhatCallsCarry(@Visitor Page page) {
        Marketer marketer =
                open(page, drafts.create("A context to declare", "<p>Hello ${context.person.nam|'you'}</p>"));
        page.locator("#sample > summary").click();
        Locator context = page.locator("[id='editor:sampleContext']");
        context.fill("{\"person\": {\"name\": \"Zoé\", \"vip\": true}}");
        page.locator("[id='editor:declare']").click();

        assertThat(page.locator(".c-declared [role=status]")).containsText("calls carry 2 attributes");
        page.getByLabel("context.person.vip").check();
        marketer.saves();
        page.reload();
        page.locator("#sample > summary").click();
        assertThat(page.getByLabel("context.person.vip")).isChecked();
        assertThat(page.getByLabel("context.person.name")).not().isChecked();
        page.locator("#picker > summary").click();
        assertThat(page.locator("#picker")).containsText("context.person.vip");
        Look.at(page, "en-desktop", "edit-content-declared");
        marketer.open("campaigns/review?id=" + marketer.campaignId());
        assertThat(page.locator("main"))
                .containsText("HTML body, line 1: calls carry no context.person.nam; the nearest declared is"
                        + " context.person.name.");

        page.getByText("HTML body, line 1: calls carry no").first().click();
        assertThat(page.locator(".CodeMirror[data-name=html]")).hasClass(Pattern.compile("CodeMirror-focused"));
        page.locator("#sample > summary").click();
        page.locator("[id='editor:withdraw']").click();
        assertThat(page.locator(".c-declared [role=status]")).containsText("Nothing is declared");
        marketer.saves();
        marketer.open("campaigns/review?id=" + marketer.campaignId());
        assertThat(page.locator("main")).not().containsText("calls carry no");
    }

    @Test
    void tellsWhatIsDeclaredInFrenchOnAPhone(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        open(page, drafts.create("Un contexte à déclarer"));
        assertThat(page.locator(".c-tab[aria-current=page]")).isInViewport();
        page.locator("#sample > summary").click();
        page.locator("[id='editor:declare']").click();

        assertThat(page.locator(".c-declared [role=status]")).containsText("les appels portent 1 attribut.");
        page.locator(".c-declared").scrollIntoViewIfNeeded();
        Look.at(page, "fr-phone", "edit-content-declared");
    }

    @Test
    void showsAMailAtTheWidthOfAMailProgram(@Visitor Page page) {
        open(page, drafts.create("A wide mail", "<p>Hello</p>"));
        Locator shown = page.locator("iframe.c-shown");

        shown.waitFor();
        assertThat(((Number) shown.evaluate("frame => frame.clientWidth")).intValue())
                .isGreaterThanOrEqualTo(640);
        double before = shown.boundingBox().width;
        page.locator("[data-expand]").click();
        assertThat(shown.boundingBox().width).isGreaterThan(before);
        Look.at(page, "en-desktop", "edit-content-expanded");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-expand]")).hasAttribute("aria-pressed", "false");
        assertThat(shown.boundingBox().width).isEqualTo(before);
    }

    @Test
    void showsNoEmptyFrameForContentThatWasBrokenFromTheStart(@Visitor Page page) {
        open(page, drafts.create("Broken from the start", "<p>#if($context.a)</p>"));

        assertThat(page.getByText("There is nothing to show before what is marked is mended."))
                .isVisible();
        assertThat(page.locator(".c-stage")).isHidden();
    }

    private Marketer open(Page page, String draft) {
        return new Marketer(page, declic.root()).signsIn("manager").open("campaigns/edit?tab=content&id=" + draft);
    }

    private static Locator html(Page page) {
        return page.locator("[id='editor:html']");
    }
}
