package org.declic.system.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.declic.system.api.BadRequest.changed;
import static org.declic.system.api.BadRequest.context;
import static org.declic.system.api.BadRequest.header;
import static org.declic.system.api.BadRequest.posted;
import static org.declic.system.api.BadRequest.recipient;
import static org.declic.system.api.BadRequest.sent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.declic.system.ajo.Ajo;

/** The table of bad requests that need no preparation. */
final class BadRequests {

    private static final String MALFORMED = "malformed-json-400";
    private static final String INVALID = "invalid-request-400";
    private static final String UNREACHABLE = "invalid-recipient-422";

    /** The report of an error whose type says it all. */
    private static final String NOTHING_MORE = "{}";

    private static final String GRANT = "grant_type=client_credentials&client_id=nobody&client_secret=nothing";
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
                        withoutAHeader(),
                        refusedTokens(),
                        misaddressedCampaigns(),
                        misuseOfHttp(),
                        understoodButWrong(),
                        headerInjections())
                .flatMap(requests -> requests);
    }

    private static Stream<BadRequest> broken() {
        return Stream.of(
                posted("empty body", MALFORMED, "is empty", new byte[0]),
                posted("broken JSON", MALFORMED, "is no JSON", "{\"requestId\":".getBytes(UTF_8)),
                posted(
                        "text after the JSON",
                        MALFORMED,
                        "is no JSON",
                        (BadRequest.valid("text after") + "x").getBytes(UTF_8)),
                posted("null body", INVALID, "must be a JSON object", "null".getBytes(UTF_8)),
                posted("array instead of object", INVALID, "must be a JSON object", "[]".getBytes(UTF_8)),
                posted("invalid UTF-8", MALFORMED, "is not UTF-8", invalidUtf8()));
    }

    private static byte[] invalidUtf8() {
        ObjectNode body = BadRequest.valid("invalid UTF-8");
        body.put("requestId", "caf\u00e9");
        return body.toString().getBytes(ISO_8859_1);
    }

    private static Stream<BadRequest> mistyped() {
        return Stream.of(
                changed("requestId as object", INVALID, "/requestId", body -> body.putObject("requestId")),
                changed("campaignId as array", INVALID, "/campaignId", body -> body.putArray("campaignId")),
                changed("requestId null", INVALID, "/requestId", body -> body.putNull("requestId")),
                changed("requestId empty", INVALID, "/requestId", body -> body.put("requestId", "")),
                changed("recipients as object", INVALID, "/recipients", body -> body.putObject("recipients")),
                changed(
                        "recipient as string",
                        INVALID,
                        "recipients/0",
                        body -> body.putArray("recipients").add("ann")),
                recipient("userId as object", INVALID, "userId", person -> person.putObject("userId")),
                recipient("channelData as string", INVALID, "channelData", person -> person.put("channelData", "x")),
                recipient(
                        "emailAddress as number",
                        INVALID,
                        "emailAddress",
                        person -> person.putObject("channelData").put("emailAddress", 7)),
                context("context as string", INVALID, "\"x\""));
    }

    private static Stream<BadRequest> missing() {
        return Stream.concat(
                Stream.of("requestId", "campaignId", "recipients")
                        .map(name -> changed("no " + name, INVALID, "/" + name, body -> body.remove(name))),
                Stream.of("type", "userId", "namespace")
                        .map(name -> recipient("no " + name, INVALID, name, person -> person.remove(name))));
    }

    private static Stream<BadRequest> unknownNames() {
        return Stream.of(
                changed("unknown field", INVALID, "colour", body -> body.put("colour", "red")),
                changed("misspelt field", INVALID, "did you mean requestId?", body -> body.put("requestid", "r")),
                recipient("unknown field of a recipient", INVALID, "userId", person -> person.put("userID", "x")),
                recipient("unknown type", INVALID, "type", person -> person.put("type", "internal")),
                recipient(
                        "unknown channel data",
                        INVALID,
                        "emailAddress",
                        person -> person.putObject("channelData").put("emailAdress", "x@bad.example")));
    }

    private static Stream<BadRequest> miscounted() {
        return Stream.of(
                changed("an empty list of recipients", INVALID, "/recipients", body -> body.putArray("recipients")),
                changed("21 recipients", INVALID, "/recipients", body -> repeat(body, 21)),
                changed("the same userId twice", INVALID, "userId", body -> {
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
                context("deep nesting", MALFORMED, "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)),
                context("deep arrays", MALFORMED, "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}"),
                context("huge exponent", MALFORMED, "{\"a\":1e999999999}"),
                context("huge number", MALFORMED, "{\"a\":" + "9".repeat(50_000) + "}"),
                posted(
                        "body above the limit",
                        "body-too-large-413",
                        "is larger than",
                        (" ".repeat(SIX_MEGABYTES) + BadRequest.valid("body above the limit")).getBytes(UTF_8)));
    }

    private static Stream<BadRequest> unauthorised() {
        return Stream.of(
                header("no bearer token", "token-missing-401", "Authorization", "Basic ZGVtbzpkZW1v"),
                sent(
                        "no token",
                        "token-missing-401",
                        "Authorization",
                        (ajo, request) -> without("Authorization", request)),
                token("invented token", ajo -> "invented"),
                token("unsigned token", ajo -> "eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZW1vIn0."),
                token("forged token", ajo -> altered(ajo.token())),
                token("endless token", ajo -> "x".repeat(5000)),
                header("wrong organisation", "wrong-organisation-403", "x-gw-ims-org-id", "OTHER@Demo"),
                header("wrong sandbox", "wrong-sandbox-403", "x-sandbox-name", "elsewhere"),
                header("wrong client id", "wrong-api-key-403", "x-api-key", "other-client"));
    }

    private static BadRequest token(String what, Function<Ajo, String> token) {
        return sent(
                what,
                "token-invalid-401",
                NOTHING_MORE,
                (ajo, request) -> request.setHeader("Authorization", "Bearer " + token.apply(ajo)));
    }

    private static Stream<BadRequest> withoutAHeader() {
        return Stream.of("x-api-key", "x-gw-ims-org-id", "x-sandbox-name")
                .map(name -> sent("no " + name, INVALID, name, (ajo, request) -> without(name, request)));
    }

    private static Stream<BadRequest> refusedTokens() {
        return Stream.of(
                form("token without a secret", INVALID, "client_secret", "grant_type=client_credentials&client_id=x"),
                form("token without a client", INVALID, "client_id", "grant_type=client_credentials&client_secret=x"),
                form("token for a client given twice", INVALID, "client_id", GRANT + "&client_id=demo-client"),
                form(
                        "token by a password",
                        "unsupported-grant-type-400",
                        "client_credentials",
                        GRANT.replace("client_credentials", "password")),
                form("token for an unknown client", "client-refused-401", NOTHING_MORE, GRANT),
                sent(
                        "token asked for in JSON",
                        "unsupported-media-type-415",
                        NOTHING_MORE,
                        (ajo, request) -> ajo.request(Ajo.TOKEN).POST(BodyPublishers.ofString("{}"))));
    }

    private static BadRequest form(String what, String type, String mention, String form) {
        return sent(
                what,
                type,
                mention,
                (ajo, request) -> ajo.request(Ajo.TOKEN)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
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
                        "unknown-campaign-404",
                        "campaignId",
                        body -> body.put("campaignId", "10e2583b-4d1d-4b57-bd6e-fdc79405d67d")),
                changed(
                        "unknown alias",
                        "unknown-campaign-404",
                        "campaignId",
                        body -> body.put("campaignId", "nothing-of-this-name")),
                changed(
                        "hostile campaign id",
                        "unknown-campaign-404",
                        "campaignId",
                        body -> body.put("campaignId", "' OR '1'='1")),
                sent(
                        "unknown execution",
                        "unknown-execution-404",
                        "UMA-UNKNOWN",
                        (ajo, request) ->
                                ajo.request(Ajo.UNITARY + "/UMA-UNKNOWN").GET()));
    }

    private static Stream<BadRequest> misuseOfHttp() {
        return Stream.of(
                sent("GET", "method-not-allowed-405", "POST", (ajo, request) -> request.GET()),
                sent(
                        "PUT",
                        "method-not-allowed-405",
                        "POST",
                        (ajo, request) -> request.PUT(BodyPublishers.ofString("{}"))),
                sent("DELETE", "method-not-allowed-405", "POST", (ajo, request) -> request.DELETE()),
                sent(
                        "asks for HTML",
                        "not-acceptable-406",
                        NOTHING_MORE,
                        (ajo, request) -> request.setHeader("Accept", "text/html")),
                header("sends text", "unsupported-media-type-415", "Content-Type", "text/plain"),
                header("sends XML", "unsupported-media-type-415", "Content-Type", "application/xml"),
                header(
                        "sends a form",
                        "unsupported-media-type-415",
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
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
                        UNREACHABLE,
                        "emailAddress",
                        person -> person.putObject("channelData").put("emailAddress", address)));
        return Stream.concat(
                addresses,
                Stream.of(
                        recipient(
                                "wrong namespace",
                                UNREACHABLE,
                                "namespace",
                                person -> person.put("namespace", "phone")),
                        recipient("no address", UNREACHABLE, "recipients/0", person -> {
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
                            UNREACHABLE,
                            "emailAddress",
                            person ->
                                    person.putObject("channelData").put("emailAddress", "ann@bad.example" + injected)),
                    context(
                            entry.getKey() + " in a value of the subject",
                            UNREACHABLE,
                            "{\"product\":{\"name\":" + Ajo.json("Jackets" + injected) + "}}"));
        });
    }
}
