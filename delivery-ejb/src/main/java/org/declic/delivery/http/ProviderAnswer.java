package org.declic.delivery.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;

/**
 * What a provider answered.
 *
 * @param json missing if it is none
 * @param retryAfter how long to wait before the next attempt; zero if it does not say
 */
public record ProviderAnswer(int status, String text, JsonNode json, Duration retryAfter) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of an answer as it came. */
    public static ProviderAnswer of(int status, String text, Duration retryAfter) {
        return new ProviderAnswer(status, text, parse(text), retryAfter);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The text or number at a JSON pointer; empty if there is none. */
    public String at(String pointer) {
        return json.at(JsonPointer.compile(pointer)).asText("");
    }
}
