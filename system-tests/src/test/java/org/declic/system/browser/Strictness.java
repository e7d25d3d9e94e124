package org.declic.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Notes what no page may do: complain in the console, throw, ask another host, fail to load what it asked for. */
final class Strictness {

    private static final Pattern ELSEWHERE = Pattern.compile("^(https?|wss?)://(?!(127\\.0\\.0\\.1|localhost)[:/])");

    /** A navigation away from a page ends its open requests. */
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private final List<String> offences = new ArrayList<>();
    private final Pattern provoked;

    private Strictness(Pattern provoked) {
        this.provoked = provoked;
    }

    /** Watches every page of the context, and keeps the context from asking other hosts. */
    static Strictness over(BrowserContext context, String provoked) {
        Strictness strictness = new Strictness(Pattern.compile(provoked));
        context.onConsoleMessage(strictness::hear);
        context.onWebError(error -> strictness.offences.add("uncaught: " + error.error()));
        context.onRequestFailed(strictness::note);
        context.route(ELSEWHERE, strictness::refuse);
        return strictness;
    }

    List<String> offences() {
        return List.copyOf(offences);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !provoked.matcher(message.text()).find()) {
            offences.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void note(Request request) {
        if (!GIVEN_UP.equals(request.failure()) && !isElsewhere(request.url())) {
            offences.add("failed: " + request.url() + " " + request.failure());
        }
    }

    private void refuse(Route route) {
        offences.add("outside request: " + route.request().url());
        route.abort();
    }

    private static boolean isElsewhere(String url) {
        return ELSEWHERE.matcher(url).find();
    }
}
