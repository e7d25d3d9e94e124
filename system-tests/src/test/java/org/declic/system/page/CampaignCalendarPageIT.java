package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calendar of campaigns. Each test looks at a month of its own, far ahead, in which nothing of the others begins or ends. */
@ExtendWith({SharedServers.class, Browsers.class})
class CampaignCalendarPageIT {

    private final YearMonth present = YearMonth.now(ZoneId.of("Europe/Paris"));

    private final DeclicServer declic;

    CampaignCalendarPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void showsAMonthOfCampaigns(Page page) {
        YearMonth month = present.plusMonths(14);
        planned("Early sale", month, 3, 5);
        planned("Long sale", month, 4, 18);
        IntStream.range(0, 6).forEach(i -> planned("Crowded " + i, month, 20, 21));
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Calendar"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/campaigns/calendar$"));
        assertThat(page.locator(".k-today")).hasCount(1);
        assertThat(page.locator(".c-views [aria-current=true]")).hasText("Calendar");

        page.navigate(declic.root().resolve("campaigns/calendar?month=" + month).toString());
        assertThat(page.locator("th")).hasCount(7);
        assertThat(day(page, month, 3).getByRole(AriaRole.LINK))
                .hasText(Pattern.compile("Early sale, Scheduled, .+ – .+"));
        assertThat(day(page, month, 4).getByRole(AriaRole.LINK)).hasCount(2);
        assertThat(day(page, month, 6).getByText("Early sale")).hasCount(0);
        assertThat(day(page, month, 18).getByText("Long sale")).hasCount(1);
        assertThat(day(page, month, 19).getByRole(AriaRole.LINK)).hasCount(0);
        Locator crowded = day(page, month, 20);
        assertThat(crowded.locator("a:visible")).hasCount(4);
        crowded.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(crowded.locator("a:visible")).hasCount(6);
        assertThat(crowded.locator("summary")).hasText(Pattern.compile("\\+ 2 more on .+ 20 .+"));
        Look.at(page, "en-desktop", "calendar");

        day(page, month, 3).getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).containsText("Early sale");
    }

    @Test
    void turnsMonthsAndComesBackToThisOne(Page page) {
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/calendar");
        String title = page.locator("#month").innerText();

        link(page, "Next month").click();
        assertThat(page).hasURL(Pattern.compile("month=" + present.plusMonths(1)));
        assertThat(page.locator("#month")).not().hasText(title);
        link(page, "Previous month").click();
        assertThat(page.locator("#month")).hasText(title);
        link(page, "Previous month").click();
        link(page, "Today").click();
        assertThat(page.locator("#month")).hasText(title);
        for (String odd : new String[] {"2026-13", "x", "99999999-01", "%00"}) {
            page.navigate(
                    declic.root().resolve("campaigns/calendar?month=" + odd).toString());
            assertThat(page.locator("#month")).hasText(title);
        }
        link(page, "List").click();
        assertThat(page).hasURL(Pattern.compile("/campaigns\\?status=all$"));
    }

    @Test
    void isAListOfDaysOnAPhone(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        YearMonth month = present.plusMonths(18);
        planned("Soldes", month, 7, 8);
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/calendar?month=" + month);

        assertThat(page.locator(".k-day:visible")).hasCount(2);
        assertThat(day(page, month, 7)).containsText(Pattern.compile(" 7 "));
        assertThat(day(page, month, 8).getByText("Soldes")).isVisible();
        Look.at(page, "fr-phone", "calendar");
        page.navigate(declic.root()
                .resolve("campaigns/calendar?month=" + present.minusMonths(30))
                .toString());
        assertThat(page.getByText("Aucune campagne n’est active ni planifiée ce mois-ci."))
                .isVisible();
    }

    @Test
    void showsOnceWhatRunsAllThroughAMonth(@Visitor(language = "fr") Page page) {
        new Authoring(declic.root()).activate(Draft.named("Toujours là"));
        YearMonth month = present.plusMonths(22);
        planned("Une semaine", month, 9, 15);
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/calendar?month=" + month);

        assertThat(page.locator(".k-throughout")).containsText("Toujours là, Actif, depuis");
        assertThat(page.locator(".k-month")).not().containsText("Toujours là");
        Look.at(page, "fr-desktop", "calendar-throughout");
    }

    private void planned(String name, YearMonth month, int from, int until) {
        Authoring authoring = new Authoring(declic.root());
        authoring.activate(Draft.named(name).from(noon(month, from)).until(noon(month, until)));
    }

    private static Instant noon(YearMonth month, int day) {
        return month.atDay(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Locator day(Page page, YearMonth month, int day) {
        return page.locator("td:has(time[datetime='" + month.atDay(day) + "'])");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
