package org.declic.web.ajo.trigger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.execution.ExecutionKind;
import org.declic.execution.RequestFingerprint;
import org.declic.execution.RequestedExecution;
import org.declic.execution.RequestedRecipient;
import org.declic.shared.Json;
import org.declic.shared.Violations;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.StrictJson;

/**
 * A call that fires a campaign, of the right shape ({@code contract}: imExecutionRequestUnitary).
 *
 * @param campaignId the campaign's id or alias
 * @param fingerprint that of the recipients, whatever the order of names and the white space
 */
record TriggerRequest(
        String requestId, String campaignId, List<RequestedRecipient> recipients, RequestFingerprint fingerprint) {

    private static final String REQUEST_ID = "requestId";
    private static final String CAMPAIGN_ID = "campaignId";
    private static final String RECIPIENTS = "recipients";
    private static final int LONGEST_REQUEST_ID = 255;
    private static final int LONGEST_CAMPAIGN_ID = 100;
    private static final int MOST_RECIPIENTS = 20;
    private static final int LARGEST_CONTEXT = 200 * 1024;

    /**
     * Reads a body.
     *
     * @param kind by which endpoint it came
     * @throws ProblemException with every violation of its shape
     */
    static TriggerRequest read(byte[] body, ExecutionKind kind) {
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(StrictJson.parse(body), violations).only(REQUEST_ID, CAMPAIGN_ID, RECIPIENTS);
        String requestId = json.required(REQUEST_ID, LONGEST_REQUEST_ID);
        if (requestId.chars().anyMatch(Character::isISOControl)) {
            json.violate(REQUEST_ID, "must not contain control characters");
        }
        String campaignId = json.required(CAMPAIGN_ID, LONGEST_CAMPAIGN_ID);
        List<?> listed = recipientsOf(json);
        List<RequestedRecipient> recipients = recipients(json, listed, kind);
        if (body.length > LARGEST_CONTEXT) {
            checkContexts(json, recipients);
        }
        if (!violations.isEmpty()) {
            throw named(Problem.of(ProblemCode.INVALID_REQUEST, violations), requestId, campaignId)
                    .exception();
        }
        return new TriggerRequest(requestId, campaignId, recipients, RequestFingerprint.of(Json.bytes(listed)));
    }

    private static List<?> recipientsOf(JsonObject json) {
        if (!json.has(RECIPIENTS)) {
            json.violate(RECIPIENTS, "is missing");
            return List.of();
        }
        Optional<List<?>> listed = json.list(RECIPIENTS);
        if (listed.isPresent() && (listed.get().isEmpty() || listed.get().size() > MOST_RECIPIENTS)) {
            json.violate(
                    RECIPIENTS,
                    "must be 1 to " + MOST_RECIPIENTS + ", not " + listed.get().size());
            return List.of();
        }
        return listed.orElse(List.of());
    }

    private static List<RequestedRecipient> recipients(JsonObject json, List<?> listed, ExecutionKind kind) {
        List<RequestedRecipient> recipients = new ArrayList<>(listed.size());
        Set<String> userIds = new HashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            int index = i;
            json.element(RECIPIENTS, index, listed.get(index)).ifPresent(object -> {
                RequestedRecipient recipient = RecipientReader.read(object, kind);
                recipients.add(recipient);
                if (!recipient.userId().isEmpty() && !userIds.add(recipient.userId())) {
                    object.violate(RecipientReader.USER_ID, "is that of another recipient, too");
                }
            });
        }
        return recipients;
    }

    private static void checkContexts(JsonObject json, List<RequestedRecipient> recipients) {
        long size = recipients.stream()
                .mapToLong(recipient -> Json.bytes(recipient.context()).length)
                .sum();
        if (size > LARGEST_CONTEXT) {
            json.violate(
                    RECIPIENTS,
                    "have a context of " + size + " bytes together, at most " + LARGEST_CONTEXT + " are allowed");
        }
    }

    /** The execution that it asks for. */
    RequestedExecution by(Caller caller, ExecutionKind kind) {
        return new RequestedExecution(
                kind, caller.sandboxId(), caller.client().id(), requestId, campaignId, fingerprint, recipients);
    }

    /** The same problem, telling which request it is about. */
    Problem named(Problem problem) {
        return named(problem, requestId, campaignId);
    }

    private static Problem named(Problem problem, String requestId, String campaignId) {
        return problem.about(REQUEST_ID, requestId).about(CAMPAIGN_ID, campaignId);
    }
}
