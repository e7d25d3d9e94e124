package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.RawCall;
import org.declic.system.browser.Browsers;
import org.declic.system.server.SharedServers;
import org.declic.system.server.TamperedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a session begins and ends. What has ended opens no page. */
@ExtendWith({SharedServers.class, Browsers.class})
class SessionPageIT {

    private static final String COOKIE = "JSESSIONID";
    private static final String UNKNOWN = "0123456789abcdef0123456789ab";
    private static final String NEVER_CREATED = "Named by somebody who was deactivated";

    private static final int VISITS = 300;

    private final TamperedServer declic;

    SessionPageIT(TamperedServer declic) {
        this.declic = declic;
    }

    @AfterEach
    void activateEverybody() {
        declic.sql("update app_user set active = true");
    }

    @Test
    void opensNothingOnceSomebodyHasSignedOut(Page page) {
        Marketer viewer = marketer(page).signsIn("viewer");
        String session = session(page).value;
        assertThat(ask(session).status()).isEqualTo(200);

        viewer.signsOut();

        assertThat(page.locator(".d-banner")).containsText("You are signed out");
        assertAsksToSignIn(session);
        viewer.open("messages");
        assertThat(page.locator("[id='signIn:name']")).isVisible();
    }

    /** Else somebody could plant a session and wait until it is signed in. */
    @Test
    void getsAnotherNameWhenSomebodySignsIn(Page page) {
        Marketer viewer = marketer(page).open("sign-in");
        String before = session(page).value;

        viewer.tries("viewer", Marketer.PASSWORD);
        page.waitForURL(url -> url.endsWith("/campaigns"));

        assertThat(session(page).value).isNotEqualTo(before);
        assertAsksToSignIn(before);
    }

    @Test
    void isKeptFromScriptsAndOtherSites(Page page) {
        marketer(page).signsIn("viewer");

        assertThat(session(page).httpOnly).isTrue();
        assertThat(session(page).sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    /** A session that the server has forgotten after half an hour is one that it does not know. */
    @Test
    void asksToSignInAgainOnceItHasEndedAndGoesOnWhereItWas(Page page) {
        page.context()
                .addCookies(List.of(
                        new Cookie(COOKIE, UNKNOWN).setUrl(declic.server().url("campaigns"))));

        Marketer viewer = marketer(page).open("campaigns?status=all");
        assertThat(page.locator(".d-banner")).containsText("Your session has ended");
        viewer.tries("viewer", Marketer.PASSWORD);

        page.waitForURL(url -> url.endsWith("/campaigns?status=all"));
    }

    @Test
    void endsWhenItsUserIsDeactivated(Page page) {
        Marketer manager = marketer(page).signsIn("manager");
        String session = session(page).value;

        declic.sql("update app_user set active = false where name = 'manager'");
        manager.open("messages");

        page.waitForURL(url -> url.endsWith("/sign-in?expired=true"));
        assertAsksToSignIn(session);
        manager.tries("manager", Marketer.PASSWORD);
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("User name or password is not right");
    }

    @Test
    void endsInTheMiddleOfAPageWhoseUserIsDeactivated(Page page) {
        Marketer manager = marketer(page).signsIn("manager").names("Email", NEVER_CREATED);

        declic.sql("update app_user set active = false where name = 'manager'");
        manager.confirm("Create campaign");

        page.waitForURL(url -> url.endsWith("/sign-in?expired=true"));
        assertThat(declic.ajo()
                        .send(declic.ajo().request("api/v1/campaigns?limit=200").GET())
                        .text())
                .contains("order-confirmation")
                .doesNotContain(NEVER_CREATED);
    }

    /** The server once took the roles of a session for those of a call that came in meanwhile. */
    @Test
    void keepsItsRolesWhileCallsComeIn(Page page) {
        marketer(page).signsIn("viewer");
        String session = session(page).value;
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> calling = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                declic.ajo()
                        .send(declic.ajo().request("api/v1/campaigns?limit=1").GET());
            }
        });

        List<Integer> statuses = Stream.generate(() -> ask(session).status())
                .limit(VISITS)
                .distinct()
                .toList();

        enough.set(true);
        calling.join();
        assertThat(statuses).containsExactly(200);
    }

    private Marketer marketer(Page page) {
        return new Marketer(page, declic.server().root());
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no session"));
    }

    private Answer ask(String session) {
        return new RawCall("GET /messages", Map.of("Cookie", COOKIE + "=" + session), "")
                .send(declic.server().root());
    }

    private void assertAsksToSignIn(String session) {
        Answer answer = ask(session);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).endsWith("/sign-in?expired=true&to=%2Fmessages");
    }
}
