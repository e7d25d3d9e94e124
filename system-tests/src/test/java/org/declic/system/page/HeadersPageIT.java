package org.declic.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.RawCall;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ExpectedHeaders;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages, what is shown in their frames, and the API make browsers careful; {@link ExpectedHeaders} has the values. */
@ExtendWith({SharedServers.class, Browsers.class})
class HeadersPageIT {

    private final DeclicServer declic;
    private final Ajo ajo;

    HeadersPageIT(DeclicServer declic) {
        this.declic = declic;
        this.ajo = new Ajo(declic.root());
    }

    @Test
    void areOnEveryPage(@Visitor(provokes = "40[34]") Page page) {
        String draft = new Drafts(ajo).create("A draft with headers");
        assertIsCareful(page, "sign-in", 200);
        new Marketer(page, declic.root()).signsIn("viewer");

        assertIsCareful(page, "campaigns", 200);
        assertIsCareful(page, "campaigns/edit?tab=content&id=" + draft, 200);
        assertIsCareful(page, "campaigns/review?id=" + draft, 200);
        assertIsCareful(page, "messages", 200);
        assertIsCareful(page, "outbox", 200);
        assertIsCareful(page, "channels", 200);
        assertIsCareful(page, "problem", 200);
        assertIsCareful(page, "dead-letters", 403);
        assertIsCareful(page, "no-such-page", 404);
    }

    private void assertIsCareful(Page page, String path, int status) {
        Response response = page.navigate(declic.url(path));
        assertThat(response.status()).as(path).isEqualTo(status);
        ExpectedHeaders.checkPage(response.allHeaders());
    }

    @Test
    void areOnWhatFramesShow(Page page) {
        String execution = ajo.accepted(Trigger.to("ann@headers.example"));
        String message = ajo.awaitAll(execution, "sent")
                .body()
                .path("recipients")
                .path(0)
                .path("messageId")
                .asText();
        new Marketer(page, declic.root()).signsIn("viewer");

        Map<String, String> headers =
                page.request().get(declic.url("outbox/content?id=" + message)).headers();

        ExpectedHeaders.checkFramed(headers);
    }

    /** A servlet answers the trigger itself, resource classes the rest. */
    @Test
    void areOnTheApiWhateverItAnswers() {
        Trigger trigger = Trigger.to("bob@headers.example");
        Answer accepted = ajo.trigger(trigger);
        assertAnswers(202, accepted);
        assertAnswers(200, ajo.awaitAll(accepted.executionId(), "sent"));
        assertAnswers(200, ajo.requestToken());
        assertAnswers(200, ajo.send(ajo.request("api/v1/campaigns").GET()));

        assertAnswers(401, call("POST /" + Ajo.UNITARY));
        assertAnswers(401, call("GET /" + Ajo.UNITARY + "/" + accepted.executionId()));
        assertAnswers(401, call("GET /api/v1/campaigns"));
        assertAnswers(405, call("GET /" + Ajo.TOKEN));
        assertAnswers(404, call("GET /ims/none"));
        assertAnswers(400, ajo.send(ajo.request(Ajo.UNITARY).POST(BodyPublishers.ofString("{"))));
        assertAnswers(404, ajo.send(ajo.request("api/v1/campaigns/none").GET()));
    }

    @Test
    void keepBrowsersWithTlsWhereAProxyEndsIt() {
        Map<String, String> forwarded = Map.of("X-Forwarded-Proto", "https");

        for (String path : new String[] {"/sign-in", "/api/v1/campaigns", "/" + Ajo.UNITARY}) {
            Answer answer = new RawCall("GET " + path, forwarded, "").send(declic.root());
            ExpectedHeaders.checkStaysWithTls(answer.headers());
        }
    }

    private Answer call(String line) {
        return new RawCall(line, Map.of(), "").send(declic.root());
    }

    private static void assertAnswers(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        ExpectedHeaders.checkData(answer.headers());
    }
}
