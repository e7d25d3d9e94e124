package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.provider.CustomFake;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An administrator configures SMS and push with each provider: sees its fields, is told at each what is wrong with it, and never
 * sees the secret again. The server is the one that may call providers on this machine.
 */
@ExtendWith({SharedServers.class, Browsers.class})
class ProviderFormPageIT {

    private static final String ADDRESS = "+33639980199";

    private final DeclicServer declic;

    ProviderFormPageIT(MailingServer declic) {
        this.declic = declic.server();
    }

    static Stream<ProviderForm> providers() {
        return Stream.of(
                ProviderForm.smpp(),
                ProviderForm.twilio(),
                ProviderForm.sinch(),
                ProviderForm.infobip(),
                ProviderForm.custom(),
                ProviderForm.fcm(),
                ProviderForm.apns());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("providers")
    void configuresAProvider(ProviderForm form, Page page) {
        refuses(page, form, "en-desktop");
        saves(page, form, "is created as a draft");
        activates(page, "Campaigns can use it now.");
        keepsTheSecret(page, form, "A password is stored. Leave this empty to keep it.", "is saved.");
        assertThat(page.getByText("Stored")).hasCount(1);
    }

    @Test
    void configuresAProviderInFrench(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        ProviderForm form = ProviderForm.customInFrench();
        refuses(page, form, "fr-phone");
        saves(page, form, "est créée comme brouillon");
        activates(page, "Les campagnes peuvent désormais l’utiliser.");
        keepsTheSecret(
                page, form, "Un mot de passe est enregistré. Laissez vide pour le conserver.", "est enregistrée");
        Look.at(page, "fr-phone", "channel-custom");
    }

    @Test
    void signsInWithTheSecretThatWasTypedLast(Page page) {
        try (CustomFake provider = new CustomFake()) {
            ProviderForm form = ProviderForm.custom();
            starts(page, form);
            enter(page, Map.of("from", "Boutique", "region", "France"));
            enter(page, "authentication", "Key in a header");
            enter(page, form.valid());
            enter(page, "endpoint", provider.url() + "/send");
            press(page, "configuration:save");
            triesOut(page);
            edits(page);
            enter(page, "headers", "X-Application: till");
            press(page, "configuration:save");
            triesOut(page);
            edits(page);
            enter(page, "secret", "another");
            press(page, "configuration:save");
            triesOut(page);

            Assertions.assertThat(provider.taken())
                    .extracting(message -> message.header("x-key"), message -> message.header("x-application"))
                    .containsExactly(
                            Assertions.tuple(form.secret(), "shop"),
                            Assertions.tuple(form.secret(), "till"),
                            Assertions.tuple("another", "till"));
        }
    }

    @Test
    void givesNoProviderTheSecretOfAnother(Page page) {
        ProviderForm twilio = ProviderForm.twilio();
        starts(page, twilio);
        enter(page, Map.of("from", "Boutique", "region", "France"));
        enter(page, twilio.valid());
        press(page, "configuration:save");
        edits(page);
        enter(page, "provider", "Infobip");
        assertThat(page.locator("#secret-help")).hasText("Stored encrypted and never shown again.");
        enter(page, "url", "https://xxxxx.api.infobip.com");
        press(page, "configuration:save");
        assertThat(page.locator("#secret-error")).containsText("Please enter the secret");
        enter(page, "secret", "that-of-infobip");
        press(page, "configuration:save");
        assertThat(page.locator(".d-toast")).containsText("is saved.");
    }

    /** Opens the form of a new configuration and chooses the provider, whose fields are then shown. */
    private void starts(Page page, ProviderForm form) {
        new Marketer(page, declic.root()).signsIn("admin").open("channels/edit?channel=" + form.channel());
        enter(page, "name", "Configured " + UUID.randomUUID());
        enter(page, "provider", form.provider());
        Locator shown = page.locator("[id='configuration:server'] :is(input, select, textarea)");
        assertThat(shown).hasCount(form.shown().size());
        Assertions.assertThat(shown.evaluateAll("all => all.map(each => each.id.split(':')[1])"))
                .isEqualTo(form.shown());
    }

    private void refuses(Page page, ProviderForm form, String kind) {
        starts(page, form);
        enter(page, form.invalid());
        press(page, "configuration:save");
        form.messages().forEach((field, message) -> {
            assertThat(page.locator("[id='" + field + "-error']")).containsText(message);
            assertThat(field(page, field)).hasAttribute("aria-invalid", "true");
        });
        assertThat(page.locator("[aria-invalid=true]")).hasCount(form.messages().size());
        assertThat(page.locator("[id='" + form.secretField() + "-help']"))
                .not()
                .hasText(Pattern.compile("kept|conservée"));
        Look.at(page, kind, "channel-refused-" + form.provider().replaceAll("[^A-Za-z0-9.]+", "-"));
    }

    private static void saves(Page page, ProviderForm form, String told) {
        enter(page, form.valid());
        press(page, "configuration:save");
        assertThat(page.locator(".d-toast")).containsText(told);
        showsNoSecret(page, form);
    }

    private static void activates(Page page, String told) {
        press(page, "state:activate");
        assertThat(page.locator(".d-toast")).containsText(told);
    }

    private static void keepsTheSecret(Page page, ProviderForm form, String stored, String told) {
        edits(page);
        assertThat(page.locator("[id='" + form.secretField() + "-help']")).hasText(stored);
        assertThat(field(page, form.secretField())).hasValue("");
        showsNoSecret(page, form);
        form.valid().entrySet().stream()
                .filter(each -> !each.getKey().equals(form.secretField()))
                .filter(each -> !isChoice(field(page, each.getKey())))
                .forEach(each -> assertThat(field(page, each.getKey())).hasValue(each.getValue()));
        enter(page, "description", "Changed");
        press(page, "configuration:save");
        assertThat(page.locator(".d-toast")).containsText(told);
        showsNoSecret(page, form);
    }

    private static void triesOut(Page page) {
        page.locator("[id='test:address']").fill(ADDRESS);
        press(page, "test:send");
        assertThat(page.locator(".d-toast")).containsText("was taken");
    }

    private static void edits(Page page) {
        page.locator("a[href*='/channels/edit?id=']").click();
    }

    /** Not even a part of it. */
    private static void showsNoSecret(Page page, ProviderForm form) {
        String part = Arrays.stream(form.secret().split("[^A-Za-z0-9]+"))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
        Assertions.assertThat(page.content()).contains("configuration").doesNotContain(part);
    }

    private static void enter(Page page, Map<String, String> values) {
        values.forEach((field, value) -> enter(page, field, value));
    }

    private static void enter(Page page, String field, String value) {
        Locator input = field(page, field);
        if (isChoice(input)) {
            input.selectOption(value);
        } else {
            input.fill(value);
        }
    }

    private static boolean isChoice(Locator input) {
        return "SELECT".equals(input.evaluate("input => input.tagName"));
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='configuration:" + id + "']");
    }

    private static void press(Page page, String button) {
        page.locator("[id='" + button + "']").click();
    }
}
