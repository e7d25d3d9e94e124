package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.browser.Browsers;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The report of a campaign. */
@ExtendWith({SharedServers.class, Browsers.class})
class ReportPageIT {

    private final DeclicServer declic;

    ReportPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void leadsFromFiguresToPeopleAndIntoASpreadsheet(Page page) {
        Ajo ajo = new Ajo(declic.root());
        String id = new Authoring(declic.root()).activate(Draft.named("Reported"));
        ajo.awaitAll(
                ajo.accepted(Trigger.of(List.of(
                                Recipient.external("ann@report.example"), Recipient.external("bob@report.example")))
                        .ofCampaign(id)),
                "sent");
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/view?id=" + id);

        page.getByRole(AriaRole.LINK, named("Report")).click();
        assertThat(page.locator(".r-tiles")).containsText("2");
        assertThat(page.locator(".r-chart canvas")).isVisible();
        Look.at(page, "en-desktop", "report-day");
        page.getByText("The same as a table").click();
        assertThat(page.locator("tbody tr")).hasCount(25);
        page.getByRole(AriaRole.LINK, named("Last 30 days")).click();
        page.getByText("The same as a table").click();
        assertThat(page.locator("tbody tr")).hasCount(31);
        APIResponse file = page.request().get(declic.url("campaigns/report.csv?span=all&id=" + id));
        page.locator(".r-tiles a").first().click();

        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("bob@report.example")))
                .isVisible();
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.text())
                .startsWith("figure,key,count\r\ntargeted,,2\r\nsent,,2\r\n")
                .contains("\r\nunsubscribed,,0\r\n");
        assertThat(page.request()
                        .get(declic.url("campaigns/report.csv?id=none"))
                        .status())
                .isEqualTo(404);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
