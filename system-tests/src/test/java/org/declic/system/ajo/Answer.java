package org.declic.system.ajo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What the server answered.
 *
 * @param headers by their names in small letters; of several of one name the first
 * @param text the body as it came
 * @param body the body as JSON; missing node if it is none
 */
public record Answer(int status, Map<String, String> headers, String text, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Of an answer as it came. */
    public static Answer of(int status, Map<String, String> headers, String text) {
        return new Answer(status, headers, text, parse(text));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** A header's value, empty if it is not there; the name in small letters. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Of an accepted trigger. */
    public String executionId() {
        return body.path("executionId").asText();
    }

    /** Of an execution: the recipients' states, in the request's order. */
    public List<String> recipientStates() {
        return StreamSupport.stream(body.path("recipients").spliterator(), false)
                .map(recipient -> recipient.path("status").asText())
                .toList();
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
