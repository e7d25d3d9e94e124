package org.declic.system.page;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
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

    /** Creates a complete draft with those tags. Returns its id. */
    String createTagged(String name, String... tags) {
        return create(Map.of(
                "name",
                name,
                "tags",
                List.of(tags),
                "configuration",
                "demo-email",
                "content",
                Map.of("subject", name, "html", "<p>Hello</p>", "text", "Hello")));
    }

    /** Creates an email of blocks, a row each; the look may be empty. Returns its id. */
    String createComposed(String name, Map<String, Object> look, List<Map<String, Object>> blocks) {
        List<Map<String, Object>> rows = blocks.stream()
                .map(block -> Map.<String, Object>of("columns", List.of(List.of(block))))
                .toList();
        return create(Map.of(
                "name",
                name,
                "configuration",
                "demo-email",
                "content",
                Map.of("subject", name, "design", Map.of("theme", look, "rows", rows))));
    }

    /** Creates an SMS draft. Returns its id. */
    String createSms(String name, String message) {
        return create(Map.of(
                "name", name, "channel", "SMS", "configuration", "demo-sms", "content", Map.of("message", message)));
    }

    /** Creates a push draft. Returns its id. */
    String createPush(String name, String title, String text) {
        return create(Map.of(
                "name",
                name,
                "channel",
                "PUSH",
                "configuration",
                "demo-push",
                "content",
                Map.of(
                        "title",
                        title,
                        "body",
                        text,
                        "buttons",
                        List.of(Map.of("label", "Track", "link", "https://declic.example")),
                        "data",
                        Map.of("order", "${context.order|'7'}"))));
    }

    private String create(Map<String, Object> body) {
        Answer answer = ajo.send(ajo.request("api/v1/campaigns").POST(BodyPublishers.ofString(Ajo.json(body))));
        if (answer.status() != 201) {
            throw new AssertionError("Expected 201, got " + answer);
        }
        return answer.body().path("id").asText();
    }
}
