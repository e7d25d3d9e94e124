package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.declic.system.ajo.Ajo;
import org.declic.system.api.Imports;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The builder of audiences by conditions. */
@ExtendWith({SharedServers.class, Browsers.class})
class ConditionsPageIT {

    private final DeclicServer declic;
    private final Imports imports;

    ConditionsPageIT(DeclicServer declic) {
        this.declic = declic;
        imports = new Imports(new Ajo(declic.root()));
    }

    private void people(String town) {
        imports.awaitEnd(imports.csv("", """
                email,builder.town,builder.points
                ann@%1$s.example,%1$s,10
                bob@%1$s.example,%1$s,200
                eve@%1$s.example,%1$s,300
                """.formatted(town)));
    }

    @Test
    void findsPeopleWhileTheConditionsGrow(Page page) {
        people("Marseille");
        new Marketer(page, declic.root()).signsIn("manager").open("audiences");
        page.getByRole(AriaRole.LINK, named("Create by conditions")).first().click();
        assertThat(page.locator("#builder\\:count")).containsText("Complete the conditions");

        field(row(page, 1), "Attribute").fill("builder.town");
        field(row(page, 1), "Value").fill("marseille");
        field(row(page, 1), "Value").press("Tab");
        assertThat(page.locator("#builder\\:count")).containsText("3 people");
        assertThat(page.locator("#builder\\:count")).containsText("ann@Marseille.example");

        adds(page, "Attribute");
        field(row(page, 2), "Attribute").fill("builder.points");
        field(row(page, 2), "Comparison").selectOption("is greater than");
        field(row(page, 2), "Value").fill("many");
        saves(page);
        assertThat(page.locator("[id='builder:name']")).hasAttribute("aria-invalid", "true");
        page.locator("[id='builder:name']").fill("Many points in Marseille");
        saves(page);
        assertThat(row(page, 2)).containsText("Please enter a number");
        Look.at(page, "en-desktop", "audience-conditions-wrong");

        field(row(page, 2), "Value").fill("99.5");
        adds(page, "Consent");
        field(row(page, 3), "Consent").selectOption("nothing said");
        adds(page, "Message");
        field(row(page, 4), "Whether it happened").selectOption("never");
        assertThat(page.locator("#builder\\:count")).containsText("2 people");
        Look.at(page, "en-desktop", "audience-conditions-many");
        saves(page);

        assertThat(page.locator("h1")).hasText("Many points in Marseille");
        assertThat(page.locator("#members h2")).containsText("2 members");
        assertThat(page.getByText("builder.points is greater than 99.5")).isVisible();
        assertThat(page.getByText("A message was opened (of any campaign) never in the last 30 days"))
                .isVisible();
        Look.at(page, "en-desktop", "audience-conditions-saved");
    }

    @Test
    void changesConditionsByKeyboardOnAPhone(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        people("Nantes");
        String nantes = imports.audience("Gens de Nantes", "builder.town", "Nantes");
        new Marketer(page, declic.root()).signsIn("manager").open("audiences/view?id=" + nantes);
        page.getByRole(AriaRole.LINK, named("Modifier les conditions")).press("Enter");
        assertThat(page.locator("#builder\\:count")).containsText("3 personnes");

        page.getByRole(AriaRole.BUTTON, named("Ajouter un groupe")).press("Enter");
        Locator second = page.locator("fieldset").nth(1);
        field(second, "Attribut").fill("builder.points");
        field(second, "Comparaison").selectOption("est inférieur à");
        field(second, "Valeur").fill("250");
        field(second, "Valeur").press("Tab");
        assertThat(page.locator("#builder\\:count")).containsText("2 personnes");
        page.getByLabel("Une personne en fait partie").selectOption("si aucun des groupes ne convient");
        assertThat(page.locator("#builder\\:count")).not().containsText("ann@Nantes.example");
        Look.at(page, "fr-phone", "audience-conditions-groups");
        page.getByRole(AriaRole.BUTTON, named("Retirer ce groupe")).first().press("Enter");
        assertThat(page.locator("fieldset")).hasCount(1);
        page.getByLabel("Une personne en fait partie").selectOption("si tous les groupes conviennent");
        page.getByRole(AriaRole.BUTTON, named("Enregistrer l’audience")).press("Enter");

        assertThat(page.getByText("builder.points est inférieur à 250")).isVisible();
    }

    @Test
    void isNotForViewersAndNotForLists(@Visitor(provokes = "40[34]") Page page) {
        String list = imports.audience("A list has no conditions");
        String lyon = imports.audience("Not for viewers to change", "builder.town", "Lyon");
        Marketer visitor = new Marketer(page, declic.root()).signsIn("viewer").open("audiences/view?id=" + lyon);
        assertThat(page.getByText("builder.town is Lyon")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Change conditions"))).hasCount(0);

        org.assertj.core.api.Assertions.assertThat(page.navigate(declic.url("audiences/conditions?id=" + lyon))
                        .status())
                .isEqualTo(403);
        visitor.open("audiences").signsOut().signsIn("manager");
        org.assertj.core.api.Assertions.assertThat(page.navigate(declic.url("audiences/conditions?id=" + list))
                        .status())
                .isEqualTo(404);
    }

    private static Locator row(Page page, int number) {
        return page.getByRole(
                AriaRole.GROUP,
                new Page.GetByRoleOptions().setName("Condition " + number).setExact(true));
    }

    private static Locator field(Locator within, String label) {
        return within.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void adds(Page page, String kind) {
        Locator rows = page.locator(".a-row");
        int before = rows.count();
        page.locator(".a-add").getByText(kind).click();
        assertThat(rows).hasCount(before + 1);
    }

    private static void saves(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Save audience")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
