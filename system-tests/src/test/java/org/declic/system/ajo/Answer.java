package org.declic.system.ajo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the server answered.
 *
 * @param contentType empty if the answer names none
 * @param text the body as it came
 * @param body the body as JSON; missing node if it is none
 */
public record Answer(int status, String contentType, String text, JsonNode body) {

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
