package org.declic.system.page;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;

/** Drafts, made by the management API. */
final class Drafts {

    private final Ajo ajo;

    Drafts(Ajo ajo) {
        this.ajo = ajo;
    }

    /** Creates a complete draft. Returns its id. */
    String create(String name) {
        return create(name, "<p>Hello ${context.name|'you'}</p>");
    }

    /** Creates a draft with that HTML body. Returns its id. */
    String create(String name, String html) {
        return create(Map.of(
                "name",
                name,
                "configuration",
                "demo-email",
                "content",
                Map.of("subject", name, "html", html, "text", "Hello")));
    }

    /** Creates an SMS draft. Returns its id. */
    String createSms(String name, String message) {
        return create(Map.of(
                "name", name, "channel", "SMS", "configuration", "demo-sms", "content", Map.of("message", message)));
    }

    private String create(Map<String, Object> body) {
        Answer answer = ajo.send(ajo.request("api/v1/campaigns").POST(BodyPublishers.ofString(Ajo.json(body))));
        if (answer.status() != 201) {
            throw new AssertionError("Expected 201, got " + answer);
        }
        return answer.body().path("id").asText();
    }
}
