package org.declic.system.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;

/**
 * A request that must not be accepted.
 *
 * @param what is wrong with it
 * @param type the end of the type that it must be answered with, which ends with the status
 * @param mention what the answer's report must speak of
 * @param request makes it
 */
record BadRequest(String what, String type, String mention, Function<Ajo, HttpRequest.Builder> request) {

    /** Nobody may ever get mail there. */
    static final String DOMAIN = "bad.example";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The demo request with this change to its body. */
    static BadRequest changed(String what, String type, String mention, Consumer<ObjectNode> change) {
        ObjectNode body = valid(what);
        change.accept(body);
        return posted(what, type, mention, Ajo.json(body).getBytes(UTF_8));
    }

    /** The demo request with this change to its only recipient. */
    static BadRequest recipient(String what, String type, String mention, Consumer<ObjectNode> change) {
        return changed(
                what,
                type,
                mention,
                body -> change.accept((ObjectNode) body.path("recipients").path(0)));
    }

    /** The demo request whose recipient has this context, given as JSON. */
    static BadRequest context(String what, String type, String json) {
        return recipient(what, type, "context", person -> person.putRawValue("context", new RawValue(json)));
    }

    /** This body. */
    static BadRequest posted(String what, String type, String mention, byte[] body) {
        return new BadRequest(
                what, type, mention, ajo -> ajo.request(Ajo.UNITARY).POST(BodyPublishers.ofByteArray(body)));
    }

    /** The demo request with one header changed, of which the answer must speak. */
    static BadRequest header(String what, String type, String name, String value) {
        return sent(what, type, name, (ajo, request) -> request.setHeader(name, value));
    }

    /** The demo request sent in another manner. */
    static BadRequest sent(String what, String type, String mention, Change change) {
        byte[] body = valid(what).toString().getBytes(UTF_8);
        return new BadRequest(what, type, mention, ajo -> {
            HttpRequest.Builder request = ajo.request(Ajo.UNITARY).POST(BodyPublishers.ofByteArray(body));
            return change.apply(ajo, request);
        });
    }

    /** A valid request; its address tells which case it belongs to. */
    static ObjectNode valid(String what) {
        String slug = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return JSON.valueToTree(Trigger.to(slug + "@" + DOMAIN));
    }

    Answer send(Ajo ajo) {
        return ajo.send(request.apply(ajo));
    }

    @Override
    public String toString() {
        return what + " → " + type;
    }

    /** Alters a request. */
    @FunctionalInterface
    interface Change {

        HttpRequest.Builder apply(Ajo ajo, HttpRequest.Builder request);
    }
}
