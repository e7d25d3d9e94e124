package org.declic.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.declic.system.BadRequest.changed;
import static org.declic.system.BadRequest.context;
import static org.declic.system.BadRequest.header;
import static org.declic.system.BadRequest.posted;
import static org.declic.system.BadRequest.recipient;
import static org.declic.system.BadRequest.sent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.declic.system.ajo.Ajo;

/** The table of bad requests that need no preparation. */
final class BadRequests {

    private static final int SIX_MEGABYTES = 6 * 1024 * 1024;

    private BadRequests() {}

    static Stream<BadRequest> all() {
        return Stream.of(
                        broken(),
                        mistyped(),
                        missing(),
                        unknownNames(),
                        miscounted(),
                        excessive(),
                        unauthorised(),
                        misaddressedCampaigns(),
                        misuseOfHttp(),
                        understoodButWrong(),
                        headerInjections())
                .flatMap(requests -> requests);
    }

    private static Stream<BadRequest> broken() {
        return Stream.of(
                posted("empty body", 400, "is empty", new byte[0]),
                posted("broken JSON", 400, "malformed-json", "{\"requestId\":".getBytes(UTF_8)),
                posted(
                        "text after the JSON",
                        400,
                        "malformed-json",
                        (BadRequest.valid("text after") + "x").getBytes(UTF_8)),
                posted("null body", 400, "must be a JSON object", "null".getBytes(UTF_8)),
                posted("array instead of object", 400, "must be a JSON object", "[]".getBytes(UTF_8)),
                posted("invalid UTF-8", 400, "malformed-json", invalidUtf8()));
    }

    private static byte[] invalidUtf8() {
        ObjectNode body = BadRequest.valid("invalid UTF-8");
        body.put("requestId", "caf\u00e9");
        return body.toString().getBytes(ISO_8859_1);
    }

    private static Stream<BadRequest> mistyped() {
        return Stream.of(
                changed("requestId as object", 400, "requestId", body -> body.putObject("requestId")),
                changed("campaignId as array", 400, "campaignId", body -> body.putArray("campaignId")),
                changed("requestId null", 400, "requestId", body -> body.putNull("requestId")),
                changed("requestId empty", 400, "requestId", body -> body.put("requestId", "")),
                changed("recipients as object", 400, "recipients", body -> body.putObject("recipients")),
                changed(
                        "recipient as string",
                        400,
                        "recipients/0",
                        body -> body.putArray("recipients").add("ann")),
                recipient("userId as object", 400, "userId", person -> person.putObject("userId")),
                recipient("channelData as string", 400, "channelData", person -> person.put("channelData", "x")),
                recipient(
                        "emailAddress as number",
                        400,
                        "emailAddress",
                        person -> person.putObject("channelData").put("emailAddress", 7)),
                context("context as string", 400, "\"x\""));
    }

    private static Stream<BadRequest> missing() {
        return Stream.concat(
                Stream.of("requestId", "campaignId", "recipients")
                        .map(name -> changed("no " + name, 400, name, body -> body.remove(name))),
                Stream.of("type", "userId", "namespace")
                        .map(name -> recipient("no " + name, 400, name, person -> person.remove(name))));
    }

    private static Stream<BadRequest> unknownNames() {
        return Stream.of(
                changed("unknown field", 400, "colour", body -> body.put("colour", "red")),
                changed("misspelt field", 400, "requestId", body -> body.put("requestid", "r")),
                recipient("unknown field of a recipient", 400, "userId", person -> person.put("userID", "x")),
                recipient("unknown type", 400, "type", person -> person.put("type", "internal")),
                recipient(
                        "unknown channel data",
                        400,
                        "emailAddress",
                        person -> person.putObject("channelData").put("emailAdress", "x@bad.example")));
    }

    private static Stream<BadRequest> miscounted() {
        return Stream.of(
                changed("an empty list of recipients", 400, "recipients", body -> body.putArray("recipients")),
                changed("21 recipients", 400, "recipients", body -> repeat(body, 21)),
                changed("the same userId twice", 400, "userId", body -> {
                    ArrayNode recipients = (ArrayNode) body.path("recipients");
                    recipients.add(recipients.path(0).deepCopy());
                }));
    }

    private static void repeat(ObjectNode body, int count) {
        ArrayNode recipients = (ArrayNode) body.path("recipients");
        ObjectNode first = (ObjectNode) recipients.path(0);
        for (int i = 1; i < count; i++) {
            recipients.add(first.deepCopy().put("userId", "user-" + i + "@" + BadRequest.DOMAIN));
        }
    }

    private static Stream<BadRequest> excessive() {
        return Stream.of(
                context("deep nesting", 400, "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)),
                context("deep arrays", 400, "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}"),
                context("huge exponent", 400, "{\"a\":1e999999999}"),
                context("huge number", 400, "{\"a\":" + "9".repeat(50_000) + "}"),
                posted(
                        "body above the limit",
                        413,
                        "body-too-large",
                        (" ".repeat(SIX_MEGABYTES) + BadRequest.valid("body above the limit")).getBytes(UTF_8)));
    }

    private static Stream<BadRequest> unauthorised() {
        return Stream.of(
                header("no bearer token", 401, "Authorization", "Basic ZGVtbzpkZW1v"),
                header("invented token", 401, "Authorization", "Bearer invented"),
                header("unsigned token", 401, "Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZW1vIn0."),
                sent(
                        "forged token",
                        401,
                        (ajo, request) -> request.setHeader("Authorization", "Bearer " + altered(ajo.token()))),
                sent("no token", 401, (ajo, request) -> without("authorization", request)),
                header("wrong organisation", 403, "x-gw-ims-org-id", "OTHER@Demo"),
                header("wrong sandbox", 403, "x-sandbox-name", "elsewhere"),
                header("wrong client id", 403, "x-api-key", "other-client"));
    }

    private static String altered(String token) {
        int middle = token.length() - 10;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }

    private static HttpRequest.Builder without(String header, HttpRequest.Builder request) {
        return HttpRequest.newBuilder(request.build(), (name, value) -> !name.equalsIgnoreCase(header));
    }

    private static Stream<BadRequest> misaddressedCampaigns() {
        return Stream.of(
                changed(
                        "unknown campaign",
                        404,
                        "campaignId",
                        body -> body.put("campaignId", "10e2583b-4d1d-4b57-bd6e-fdc79405d67d")),
                changed("unknown alias", 404, "campaignId", body -> body.put("campaignId", "nothing-of-this-name")),
                changed("hostile campaign id", 404, "campaignId", body -> body.put("campaignId", "' OR '1'='1")),
                sent(
                        "unknown execution",
                        404,
                        (ajo, request) ->
                                ajo.request(Ajo.UNITARY + "/UMA-UNKNOWN").GET()));
    }

    private static Stream<BadRequest> misuseOfHttp() {
        return Stream.of(
                sent("GET", 405, (ajo, request) -> request.GET()),
                sent("PUT", 405, (ajo, request) -> request.PUT(BodyPublishers.ofString("{}"))),
                sent("DELETE", 405, (ajo, request) -> request.DELETE()),
                header("asks for HTML", 406, "Accept", "text/html"),
                header("sends text", 415, "Content-Type", "text/plain"),
                header("sends XML", 415, "Content-Type", "application/xml"),
                header("sends a form", 415, "Content-Type", "application/x-www-form-urlencoded"));
    }

    private static Stream<BadRequest> understoodButWrong() {
        Stream<BadRequest> addresses = Stream.of(
                        "ann",
                        "@bad.example",
                        "ann@",
                        "a b@bad.example",
                        "a@bad.example,b@bad.example",
                        "a@bad..example")
                .map(address -> recipient(
                        "malformed address " + address,
                        422,
                        "emailAddress",
                        person -> person.putObject("channelData").put("emailAddress", address)));
        return Stream.concat(
                addresses,
                Stream.of(
                        recipient("wrong namespace", 422, "namespace", person -> person.put("namespace", "phone")),
                        recipient("no address", 422, "recipients/0", person -> {
                            person.put("userId", "4711");
                            person.remove("channelData");
                        })));
    }

    private static Stream<BadRequest> headerInjections() {
        Map<String, String> breaks = Map.of("CRLF", "\r\n", "LF", "\n", "CR", "\r");
        return breaks.entrySet().stream().flatMap(entry -> {
            String injected = entry.getValue() + "Bcc: eve@evil.example";
            return Stream.of(
                    recipient(
                            entry.getKey() + " in the address",
                            422,
                            "emailAddress",
                            person ->
                                    person.putObject("channelData").put("emailAddress", "ann@bad.example" + injected)),
                    context(
                            entry.getKey() + " in a value of the subject",
                            422,
                            "{\"product\":{\"name\":" + Ajo.json("Jackets" + injected) + "}}"));
        });
    }
}
