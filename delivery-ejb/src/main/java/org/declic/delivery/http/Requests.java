package org.declic.delivery.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Unknown;
import org.declic.shared.Json;

/** What the requests to several providers have in common. */
public final class Requests {

    private static final String CONTENT_TYPE = "Content-Type";

    private Requests() {}

    /** A POST of JSON. */
    public static HttpRequest.Builder json(URI uri, Map<String, Object> body) {
        return HttpRequest.newBuilder(uri)
                .header(CONTENT_TYPE, "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)));
    }

    /** A POST of a form. */
    public static HttpRequest.Builder form(URI uri, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + urlEncoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** As in a form. */
    public static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** RFC 7617. */
    public static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Without a slash at the end. */
    public static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** A number as APIs want it that know no plus. */
    public static String withoutPlus(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    /** Accepted if the answer has an id; else nobody knows what answered, such as a page of a proxy. */
    public static Outcome accepted(ProviderAnswer answer, String idPointer) {
        String id = answer.at(idPointer);
        return id.isEmpty()
                ? new Unknown("The answer " + answer.status() + " has no id of the message")
                : new Accepted(id);
    }
}
