package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Visitor;
import org.declic.system.server.SharedServers;
import org.declic.system.server.TamperedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody guesses passwords. Nobody else is kept from signing in. */
@ExtendWith({SharedServers.class, Browsers.class})
class ThrottlePageIT {

    private static final String TOO_MANY = "Too many attempts. Please try again in";

    /** So many attempts have no pause between them; more pass only as time does. */
    private static final int AT_ONCE = 5;

    private static final int MOST = 12;
    private static final String HERE = "203.0.113.7";
    private static final String ELSEWHERE = "203.0.113.8";

    private final TamperedServer declic;

    ThrottlePageIT(TamperedServer declic) {
        this.declic = declic;
    }

    @Test
    void makesAGuesserWaitAndNobodyElse(Page page, @Visitor Page colleague, @Visitor Page elsewhere) {
        Marketer guesser = from(HERE, page).open("sign-in");
        int guesses = 0;
        for (String told = ""; !told.contains(TOO_MANY) && guesses < MOST; guesses++) {
            told = answer(guesser.tries("approver", "guess-" + guesses));
        }
        assertThat(guesses).isGreaterThan(AT_ONCE);

        assertThat(answer(guesser.tries("approver", Marketer.PASSWORD))).containsPattern(TOO_MANY + " \\d+ seconds");
        assertThat(page.locator("[id='signIn:name']")).hasValue("approver");
        guesser.open("campaigns");
        assertThat(page.locator("[id='signIn:name']")).isVisible();

        from(HERE, colleague).signsIn("viewer");
        assertThat(colleague.locator("#navigation")).isVisible();
        from(ELSEWHERE, elsewhere).signsIn("approver");
        assertThat(elsewhere.locator("#navigation")).isVisible();
    }

    /** The page that answers shows no password; until it comes, what was typed is there. */
    private static String answer(Marketer guesser) {
        assertThat(guesser.page().locator("[id='signIn:password']")).hasValue("");
        return guesser.page().getByRole(AriaRole.ALERT).first().innerText();
    }

    private Marketer from(String address, Page page) {
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        return new Marketer(page, declic.server().root());
    }
}
