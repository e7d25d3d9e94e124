package org.declic.system;

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
 * @param status what it must be answered with
 * @param mention what the answer must speak of
 * @param request makes it
 */
record BadRequest(String what, int status, String mention, Function<Ajo, HttpRequest.Builder> request) {

    /** Nobody may ever get mail there. */
    static final String DOMAIN = "bad.example";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The demo request with this change to its body. */
    static BadRequest changed(String what, int status, String mention, Consumer<ObjectNode> change) {
        ObjectNode body = valid(what);
        change.accept(body);
        return posted(what, status, mention, Ajo.json(body).getBytes(UTF_8));
    }

    /** The demo request with this change to its only recipient. */
    static BadRequest recipient(String what, int status, String mention, Consumer<ObjectNode> change) {
        return changed(
                what,
                status,
                mention,
                body -> change.accept((ObjectNode) body.path("recipients").path(0)));
    }

    /** The demo request whose recipient has this context, given as JSON. */
    static BadRequest context(String what, int status, String json) {
        return recipient(what, status, "context", person -> person.putRawValue("context", new RawValue(json)));
    }

    /** This body. */
    static BadRequest posted(String what, int status, String mention, byte[] body) {
        return new BadRequest(
                what, status, mention, ajo -> ajo.request(Ajo.UNITARY).POST(BodyPublishers.ofByteArray(body)));
    }

    /** The demo request with one header changed. */
    static BadRequest header(String what, int status, String name, String value) {
        return sent(what, status, (ajo, request) -> request.setHeader(name, value));
    }

    /** The demo request sent in another manner. */
    static BadRequest sent(String what, int status, Change change) {
        byte[] body = valid(what).toString().getBytes(UTF_8);
        return new BadRequest(what, status, word(status), ajo -> {
            HttpRequest.Builder request = ajo.request(Ajo.UNITARY).POST(BodyPublishers.ofByteArray(body));
            return change.apply(ajo, request);
        });
    }

    /** What the type of the answer to misused HTTP says. */
    private static String word(int status) {
        return switch (status) {
            case 401 -> "urn:declic:error:token-";
            case 403 -> "urn:declic:error:wrong-";
            case 404 -> "urn:declic:error:unknown-";
            case 405 -> "urn:declic:error:method-not-allowed-";
            case 406 -> "urn:declic:error:not-acceptable-";
            case 415 -> "urn:declic:error:unsupported-media-type-";
            default -> throw new IllegalArgumentException("No case of status " + status);
        };
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
        return what + " → " + status;
    }

    /** Alters a request. */
    @FunctionalInterface
    interface Change {

        HttpRequest.Builder apply(Ajo ajo, HttpRequest.Builder request);
    }
}
