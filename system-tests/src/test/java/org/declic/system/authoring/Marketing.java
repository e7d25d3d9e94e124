package org.declic.system.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.api.Imports;
import org.declic.system.server.MailingServer;

/** Marketing campaigns, their audiences and executions, by the APIs of a server in its demo's sandbox. */
public final class Marketing {

    private static final String EXECUTIONS = "ajo/im/executions/audience";

    private final MailingServer server;

    public Marketing(MailingServer server) {
        this.server = server;
    }

    /** An audience of so many, {@code user-0@domain} and so on, with first names; returns its id. */
    public String audience(String domain, int members) {
        Imports imports = new Imports(server.ajo());
        String audience = imports.audience("Everybody at " + domain);
        Answer imported = imports.awaitEnd(imports.csv(
                audience,
                "email,person.name.firstName\n"
                        + IntStream.range(0, members)
                                .mapToObj(i -> "user-" + i + "@" + domain + ",Ann-" + i)
                                .collect(Collectors.joining("\n"))));
        assertThat(imported.body().path("state").asText())
                .as(imported.toString())
                .isEqualTo("done");
        return audience;
    }

    /** An active configuration for marketing email to the sink, {@code marketing-name}. */
    public void configure(String alias) {
        new Authoring(server.server().root())
                .configure(Map.of(
                        "name", "marketing-" + alias,
                        "category", "MARKETING",
                        "fromEmail", "shop@demo.example",
                        "provider", "SMTP",
                        "host", "127.0.0.1",
                        "port", server.sink().address().getPort(),
                        "tls", "NONE",
                        "retryMinutes", 360));
    }

    /** A live email campaign for an audience that goes to the sink. */
    public void activate(String alias, String audience, Map<String, Object> window) {
        configure(alias);
        new Authoring(server.server().root())
                .activate(Map.of(
                        "name", alias,
                        "alias", alias,
                        "category", "MARKETING",
                        "configuration", "marketing-" + alias,
                        "audience", audience,
                        "window", window,
                        "content",
                                Map.of(
                                        "subject",
                                        "Spring",
                                        "html",
                                        "<p>Hello, <a href=\"$links.unsubscribe\">no more</a></p>",
                                        "text",
                                        "Hello ${profile.person.name.firstName}, ${context.offerCode|'none'}."
                                                + " No more: $links.unsubscribe")));
    }

    /** Tells what an address chose. */
    public void consent(String address, String choice) {
        Map<String, Object> consent = Map.of("channel", "email", "address", address, "choice", choice);
        server.ajo()
                .send(server.ajo()
                        .request("api/v1/consents")
                        .POST(BodyPublishers.ofString(Ajo.json(Map.of("consents", List.of(consent))))));
    }

    /** Asks for an execution, with a requestId of its own unless the body names one. */
    public Answer fire(Map<String, Object> body) {
        Map<String, Object> named = new HashMap<>(body);
        named.putIfAbsent("requestId", UUID.randomUUID().toString());
        return server.ajo().send(server.ajo().request(EXECUTIONS).POST(BodyPublishers.ofString(Ajo.json(named))));
    }

    /** How far an execution is, once everybody's message is on its way. */
    public Answer awaitSucceeded(String execution) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> get(EXECUTIONS + "/" + execution),
                        answer -> answer.body().path("status").asText().equals("Succeeded"));
    }

    /** What a path answers. */
    public Answer get(String path) {
        return server.ajo().send(server.ajo().request(path).GET());
    }

    /** The same for DELETE. */
    public Answer delete(String path) {
        return server.ajo().send(server.ajo().request(path).DELETE());
    }
}
