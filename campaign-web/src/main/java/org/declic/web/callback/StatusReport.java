package org.declic.web.callback;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.channel.CustomRequest;
import org.declic.channel.SmsSettings;
import org.declic.feedback.FeedbackStatus;

/**
 * What a provider's callback says of an SMS.
 *
 * @param status delivered, bounce, or delay
 * @param code the provider's own; empty if it gives none
 */
record StatusReport(FeedbackStatus status, String code) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Twilio, message status. */
    private static final Set<String> TWILIO_LOST = Set.of("undelivered", "failed", "canceled");

    /** Sinch, delivery report statuses. */
    private static final Set<String> SINCH_LOST =
            Set.of("Aborted", "Cancelled", "Deleted", "Expired", "Failed", "Rejected", "Unknown");

    /** Infobip, status groups: undeliverable, expired, rejected. */
    private static final Set<String> INFOBIP_LOST = Set.of("2", "4", "5");

    private static final String INFOBIP_DELIVERED = "3";
    private static final String INFOBIP_PENDING = "1";

    /** Stands in the group of the delivered ones, though the phone may still not get it. */
    private static final String INFOBIP_WITH_THE_OPERATOR = "DELIVERED_TO_OPERATOR";

    /** The error of a message that failed for another reason, which its status tells. */
    private static final String INFOBIP_NO_ERROR = "NO_ERROR";

    /**
     * Reads a callback.
     *
     * @param form its fields, if it is a form
     * @param body its text, if it is none
     * @return empty if the message is still under way, or nothing can be read
     */
    static Optional<StatusReport> read(SmsSettings settings, Map<String, String[]> form, String body) {
        return switch (settings.provider()) {
            case TWILIO ->
                report(first(form, "MessageStatus"), Set.of("delivered"), TWILIO_LOST, first(form, "ErrorCode"));
            case SINCH -> {
                JsonNode json = json(body);
                yield report(
                        json.path("status").asText(),
                        Set.of("Delivered"),
                        SINCH_LOST,
                        json.path("code").asText());
            }
            case INFOBIP -> infobip(json(body).path("results").path(0));
            case CUSTOM -> custom(settings.request().callback(), form.isEmpty() ? json(body) : object(form));
            default -> Optional.empty();
        };
    }

    private static Optional<StatusReport> infobip(JsonNode result) {
        String group = result.at("/status/groupId").asText();
        String name = result.at("/status/name").asText();
        if (group.equals(INFOBIP_PENDING)) {
            return Optional.of(new StatusReport(FeedbackStatus.DELAY, name));
        }
        if (name.equals(INFOBIP_WITH_THE_OPERATOR)) {
            return Optional.empty();
        }
        String error = result.at("/error/name").asText();
        String code = error.isEmpty() || error.equals(INFOBIP_NO_ERROR) ? name : error;
        return report(group, Set.of(INFOBIP_DELIVERED), INFOBIP_LOST, code);
    }

    private static Optional<StatusReport> custom(CustomRequest.Callback callback, JsonNode report) {
        if (callback.statusPointer().isEmpty()) {
            return Optional.empty();
        }
        String word = report.at(JsonPointer.compile(callback.statusPointer())).asText();
        return words(callback.delayed()).contains(word)
                ? Optional.of(new StatusReport(FeedbackStatus.DELAY, word))
                : report(word, words(callback.delivered()), words(callback.failed()), word);
    }

    /** A form is read as an object of its fields. */
    private static JsonNode object(Map<String, String[]> form) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        form.keySet().forEach(name -> object.put(name, first(form, name)));
        return object;
    }

    private static Set<String> words(String separated) {
        return Set.copyOf(Arrays.stream(separated.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static Optional<StatusReport> report(String word, Set<String> delivered, Set<String> lost, String code) {
        if (delivered.contains(word)) {
            return Optional.of(new StatusReport(FeedbackStatus.DELIVERED, ""));
        }
        return lost.contains(word)
                ? Optional.of(new StatusReport(FeedbackStatus.BOUNCE, code.isEmpty() ? word : code))
                : Optional.empty();
    }

    private static String first(Map<String, String[]> form, String name) {
        String[] values = form.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0];
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
