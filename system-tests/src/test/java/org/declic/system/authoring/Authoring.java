package org.declic.system.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;

/** Campaigns made and stopped, and channel configurations made, by the management API. */
public final class Authoring {

    private static final String CAMPAIGNS = "api/v1/campaigns";
    private static final String CONFIGURATIONS = "api/v1/channel-configurations";
    private static final Credentials OTHER_SANDBOX =
            new Credentials("demo-dev-client", "demo-secret", "DECLIC@Demo", "dev");

    private final URI root;

    /** @param root the server's; ends with a slash */
    public Authoring(URI root) {
        this.root = root;
    }

    /** Creates the campaign and activates it. Returns its id. */
    public String activate(Draft draft) {
        Ajo client = client(draft.sandbox());
        JsonNode created = post(client, CAMPAIGNS, Ajo.json(body(draft)), 201);
        String id = created.path("id").asText();
        post(client, CAMPAIGNS + "/" + id + "/activate", "", 200);
        return id;
    }

    /** Creates an SMS campaign in the demo's sandbox and activates it. Returns its id. */
    public String activateSms(String name, String configuration, String message) {
        return activate(Map.of(
                "name", name, "channel", "SMS", "configuration", configuration, "content", Map.of("message", message)));
    }

    /** Creates a draft in the demo's sandbox; returns its id. */
    public String create(Map<String, Object> body) {
        return post(client("prod"), CAMPAIGNS, Ajo.json(body), 201).path("id").asText();
    }

    /** Creates and activates a campaign of the demo's sandbox; returns its id. */
    public String activate(Map<String, Object> body) {
        Ajo client = client("prod");
        String id = create(body);
        post(client, CAMPAIGNS + "/" + id + "/activate", "", 200);
        return id;
    }

    /** Creates and activates a configuration of the demo's sandbox that delivers to a mail server on this machine. */
    public void configure(String name, int port) {
        configure(Map.of(
                "name", name,
                "fromEmail", "shop@demo.example",
                "provider", "SMTP",
                "host", "127.0.0.1",
                "port", port,
                "tls", "NONE",
                "retryMinutes", 10));
    }

    /** Creates and activates a configuration of the demo's sandbox; returns its id. */
    public String configure(Map<String, Object> body) {
        Ajo administration = new Ajo(root, Credentials.ADMINISTRATION);
        String id = post(administration, CONFIGURATIONS, Ajo.json(body), 201)
                .path("id")
                .asText();
        post(administration, CONFIGURATIONS + "/" + id + "/activate", "", 200);
        return id;
    }

    /** Stops a live campaign of the demo's sandbox for good. */
    public void stop(String campaignId) {
        post(client("prod"), CAMPAIGNS + "/" + campaignId + "/stop", "", 200);
    }

    /** Archives an ended campaign of the demo's sandbox. */
    public void archive(String campaignId) {
        JsonNode archived = post(client("prod"), CAMPAIGNS + "/" + campaignId + "/archive", "", 200);
        if (!"ARCHIVED".equals(archived.path("status").asText())) {
            throw new AssertionError("Not archived: " + archived);
        }
    }

    private Ajo client(String sandbox) {
        return new Ajo(root, "dev".equals(sandbox) ? OTHER_SANDBOX : Credentials.DEMO);
    }

    private static JsonNode post(Ajo client, String path, String body, int expected) {
        Answer answer = client.send(client.request(path).POST(BodyPublishers.ofString(body)));
        if (answer.status() != expected) {
            throw new AssertionError("Expected " + expected + " from " + path + ", got " + answer);
        }
        return answer.body();
    }

    private static Map<String, Object> body(Draft draft) {
        Map<String, Object> window = new LinkedHashMap<>();
        draft.start().ifPresent(start -> window.put("start", start.toString()));
        draft.end().ifPresent(end -> window.put("end", end.toString()));
        return Map.of(
                "name",
                draft.name(),
                "configuration",
                draft.configuration(),
                "namespace",
                "email",
                "content",
                Map.of("subject", draft.name(), "text", "${context.product.name|'Thank you'}"),
                "window",
                window);
    }
}
