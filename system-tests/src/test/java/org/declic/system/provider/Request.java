package org.declic.system.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was asked: the headers by their names in small letters. */
public record Request(String method, Map<String, String> headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Request {
        headers = Map.copyOf(headers);
    }

    /** Empty if it is not there; the name in small letters. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The fields of a form, decoded. */
    public Map<String, String> form() {
        return List.of(body.split("&")).stream()
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + body, e);
        }
    }

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().get(0)));
        return new Request(exchange.getRequestMethod(), headers, HttpFake.body(exchange));
    }
}
