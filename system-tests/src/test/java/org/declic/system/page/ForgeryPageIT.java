package org.declic.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.browser.Browsers;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Forms that come with somebody's session but from no page of ours, or that their user may not send, change nothing. The
 * same form from a page and from somebody who may send it does, or these tests would prove nothing.
 */
@ExtendWith({SharedServers.class, Browsers.class})
class ForgeryPageIT {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";

    private final DeclicServer declic;
    private final Ajo ajo;

    ForgeryPageIT(DeclicServer declic) {
        this.declic = declic;
        this.ajo = new Ajo(declic.root());
    }

    @Test
    void changesNothingWithoutTheStateOfAPage(Page page) {
        String review = "campaigns/review?id=" + new Drafts(ajo).create("Forged from outside");
        new Marketer(page, declic.root()).signsIn("approver").open(review);
        FormData genuine = ofPage(page, form("confirm", "activateGo"));
        String before = everything();

        post(page, review, form("confirm", "activateGo"));
        assertThat(everything()).isEqualTo(before);
        FormData invented = form("confirm", "activateGo").set(STATE, "1234567890:-987654321");
        assertThat(post(page, review, invented).status()).isEqualTo(302);
        assertThat(everything()).isEqualTo(before);

        post(page, review, genuine);
        assertThat(everything()).isNotEqualTo(before);
    }

    /** What a page's policy lets run is known from a number that each of its forms brings back. */
    @Test
    void isRefusedWithoutTheNonceOfItsPage(Page page) {
        String review = "campaigns/review?id=" + new Drafts(ajo).create("Forged without a nonce");
        new Marketer(page, declic.root()).signsIn("viewer").open(review);

        APIResponse answer =
                post(page, review, ofPage(page, form("confirm", "activateGo")).set(NONCE, "invented"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("id=\"content\"").doesNotContain("Payara", "Exception");
    }

    @Test
    void changesNothingWhenItComesFromAViewer(Page page) {
        String live = new Authoring(declic.root()).activate(Draft.named("Not to be stopped by a viewer"));
        Map<String, FormData> forms = Map.of(
                "campaigns?status=all",
                form("create", "createGo")
                        .set("create:createCategory", "TRANSACTIONAL")
                        .set("create:createChannel", "EMAIL")
                        .set("create:createName", "Created by a forged form"),
                "campaigns/review?id=" + new Drafts(ajo).create("To be activated by a forged form"),
                form("confirm", "activateGo"),
                "campaigns/view?id=" + live,
                form("stopForm", "stopGo"));
        String before = everything();

        Marketer marketer = new Marketer(page, declic.root()).signsIn("viewer");
        forms.forEach((path, form) -> {
            marketer.open(path);
            post(page, path, ofPage(page, form));
            assertThat(everything()).as(path).isEqualTo(before);
        });
        marketer.open("campaigns?status=all");
        FormData delete = ofPage(page, form("delete", "deleteGo"));
        assertThat(post(page, "campaigns?status=all", delete).text()).contains("Your role does not allow this");

        marketer.signsOut().signsIn("approver");
        forms.forEach((path, form) -> {
            String unchanged = everything();
            marketer.open(path);
            post(page, path, ofPage(page, form));
            assertThat(everything()).as(path).isNotEqualTo(unchanged);
        });
    }

    private static FormData form(String form, String button) {
        return FormData.create().set(form, form).set(form + ":" + button, "");
    }

    /** With what the page that is open gives to each of its forms. */
    private static FormData ofPage(Page page, FormData form) {
        for (String field : new String[] {STATE, NONCE}) {
            form.set(field, page.locator("input[name='" + field + "']").first().inputValue());
        }
        return form;
    }

    /** Sends the form with the session of the page. */
    private APIResponse post(Page page, String path, FormData form) {
        return page.request()
                .post(declic.url(path), RequestOptions.create().setForm(form).setMaxRedirects(0));
    }

    private String everything() {
        return ajo.send(ajo.request("api/v1/campaigns?limit=200").GET()).text();
    }
}
