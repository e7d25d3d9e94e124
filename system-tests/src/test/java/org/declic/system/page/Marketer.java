package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages, in English: does what the words on the screen say. */
final class Marketer {

    /** That of every demo user. */
    static final String PASSWORD = "declic-demo";

    private static final Pattern ID = Pattern.compile("[?&]id=([0-9a-f-]{36})");

    private final Page page;
    private final URI root;

    /** @param root the server's; ends with a slash */
    Marketer(Page page, URI root) {
        this.page = page;
        this.root = root;
    }

    Page page() {
        return page;
    }

    Marketer signsIn(String user) {
        open("sign-in").tries(user, PASSWORD);
        page.waitForURL(url -> !url.contains("sign-in"));
        return this;
    }

    /** Enters that on the page for signing in, which is open. */
    Marketer tries(String user, String password) {
        page.locator("[id='signIn:name']").fill(user);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:enter']").click();
        return this;
    }

    Marketer signsOut() {
        page.locator("summary.d-user").click();
        button("Sign out").click();
        page.waitForURL(url -> url.contains("sign-in"));
        return this;
    }

    Marketer open(String path) {
        page.navigate(root.resolve(path).toString());
        return this;
    }

    /** Creates an email draft and is then in its editor. */
    Marketer creates(String name) {
        return creates("Email", name);
    }

    /** Creates a draft for that channel and is then in its editor. */
    Marketer creates(String channel, String name) {
        names(channel, name);
        confirm("Create campaign");
        page.waitForURL(url -> url.contains("/campaigns/edit"));
        return this;
    }

    /** Has chosen the channel and typed the name of a campaign and not yet created it. */
    Marketer names(String channel, String name) {
        open("campaigns?status=all");
        button("Create campaign").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Channel").selectOption(channel);
        dialog.getByLabel("Name").fill(name);
        return this;
    }

    /** Goes to a step of the editor, in which what was typed before is saved. */
    Marketer step(String name) {
        page.locator(".c-tabs")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL(url -> url.contains("tab=" + name.toLowerCase(java.util.Locale.ROOT)));
        return this;
    }

    Marketer chooses(String field, String option) {
        page.getByLabel(field).selectOption(option);
        return this;
    }

    Marketer types(String field, String text) {
        page.getByLabel(field).fill(text);
        return this;
    }

    /** Writes the HTML of an email, in place of what is there. */
    Marketer writesHtml(String html) {
        return writes("html", html);
    }

    /** Writes the text of an email, whose HTML is shown then again. */
    Marketer writesText(String text) {
        part("Text");
        writes("text", text);
        part("HTML");
        return this;
    }

    /** Writes into a code field of that name, in place of what is there. */
    Marketer writes(String name, String text) {
        page.locator(".CodeMirror[data-name=" + name + "]").click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText(text);
        // The code field reads what was typed a moment later; a cursor set before that would be lost.
        assertThat(page.locator("[id='editor:" + name + "']")).hasValue(text);
        return this;
    }

    private void part(String name) {
        page.locator(".c-written-switch")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    Marketer saves() {
        button("Save").click();
        page.getByText(Pattern.compile("^Saved .+")).first().waitFor();
        return this;
    }

    Marketer reviews() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review to activate"))
                .click();
        page.waitForURL(url -> url.contains("/campaigns/review"));
        return this;
    }

    Marketer activates() {
        button("Activate").first().click();
        confirm("Activate");
        page.waitForURL(url -> url.contains("/campaigns/view"));
        return this;
    }

    Marketer stops() {
        button("Stop").first().click();
        confirm("Stop");
        page.locator(".d-chip", new Page.LocatorOptions().setHasText("Stopped"))
                .first()
                .waitFor();
        return this;
    }

    /** The id of the campaign whose page is open. */
    String campaignId() {
        Matcher matcher = ID.matcher(page.url());
        if (!matcher.find()) {
            throw new AssertionError("No campaign id in " + page.url());
        }
        return matcher.group(1);
    }

    /** Presses a button of the dialog that is open. */
    void confirm(String action) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.waitFor();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
