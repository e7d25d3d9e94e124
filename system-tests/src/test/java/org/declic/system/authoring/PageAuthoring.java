package org.declic.system.authoring;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works with the pages as an administrator does, in English. Signs in when it is made. */
public final class PageAuthoring implements Authoring {

    private static final Pattern CAMPAIGN_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final DateTimeFormatter LOCAL_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Europe/Paris"));

    private final Page page;
    private final URI root;

    /** @param root the server's; ends with a slash */
    public PageAuthoring(Page page, URI root) {
        this.page = page;
        this.root = root;
        signIn();
    }

    @Override
    public String activate(Draft draft) {
        enter(draft.sandbox());
        create(draft.name());
        compose(draft.name());
        draft.start().ifPresent(start -> schedule("Campaign start", start));
        draft.end().ifPresent(end -> schedule("Campaign end", end));
        press("Review to activate");
        press("Activate");
        page.getByText("Live", new Page.GetByTextOptions().setExact(true))
                .or(page.getByText("Scheduled", new Page.GetByTextOptions().setExact(true)))
                .first()
                .waitFor();
        return campaignId();
    }

    @Override
    public void stop(String campaignId) {
        page.navigate(root.resolve("campaigns/" + campaignId).toString());
        press("Stop");
        page.getByRole(AriaRole.ALERTDIALOG)
                .or(page.getByRole(AriaRole.DIALOG))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                .click();
        page.getByText("Stopped", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
    }

    private void signIn() {
        page.navigate(root.toString());
        page.getByLabel("User name").fill("admin");
        page.getByLabel("Password").fill("declic-demo");
        press("Sign in");
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    }

    private void enter(String sandbox) {
        if (!"prod".equals(sandbox)) {
            page.getByLabel("Sandbox").selectOption(sandbox);
        }
    }

    private void create(String name) {
        page.navigate(root.resolve("campaigns").toString());
        press("Create campaign");
        page.getByLabel("Transactional").check();
        page.getByLabel("Name").fill(name);
        press("Create");
    }

    private void compose(String subject) {
        tab("Actions");
        page.getByLabel("Channel configuration").selectOption("Demo email");
        tab("Content");
        page.getByLabel("Subject").fill(subject);
        page.getByLabel("Text body").fill("$context.product.name");
        tab("Audience");
        page.getByLabel("Identity type").selectOption("email");
    }

    private void schedule(String field, Instant instant) {
        tab("Schedule");
        page.getByLabel(field).fill(LOCAL_MINUTE.format(instant));
    }

    private void tab(String name) {
        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name)).click();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
    }

    private String campaignId() {
        Matcher matcher = CAMPAIGN_ID.matcher(page.url());
        if (!matcher.find()) {
            throw new AssertionError("No campaign id in " + page.url());
        }
        return matcher.group();
    }
}
