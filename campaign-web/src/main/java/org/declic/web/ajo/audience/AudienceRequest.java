package org.declic.web.ajo.audience;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.declic.execution.RequestFingerprint;
import org.declic.execution.audience.RequestedAudienceExecution;
import org.declic.shared.Json;
import org.declic.shared.OneLineText;
import org.declic.shared.Violations;
import org.declic.web.ajo.token.Caller;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.StrictJson;

/** Reads a call that fires a marketing campaign ({@code contract}: imExecutionRequestAudience). */
final class AudienceRequest {

    private static final String REQUEST_ID = "requestId";
    private static final String CAMPAIGN_ID = "campaignId";
    private static final String AUDIENCE = "audience";
    private static final String CONTEXT = "context";
    private static final String SCHEDULE = "schedule";
    private static final String EXECUTE_AT = "executeAt";
    private static final int LONGEST_REQUEST_ID = 255;
    private static final int LONGEST_ID = 100;
    private static final int LARGEST_CONTEXT = 200 * 1024;

    private AudienceRequest() {}

    /**
     * Reads a body. Without a requestId it gets one of its own, and a repetition is another execution.
     *
     * @throws ProblemException with every violation of its shape
     */
    static RequestedAudienceExecution read(byte[] body, Caller caller) {
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(StrictJson.parse(body), violations)
                .only(REQUEST_ID, CAMPAIGN_ID, AUDIENCE, CONTEXT, SCHEDULE);
        String requestId = json.text(REQUEST_ID, LONGEST_REQUEST_ID)
                .orElseGet(() -> UUID.randomUUID().toString());
        if (requestId.isBlank() || !OneLineText.isOneLine(requestId)) {
            json.violate(REQUEST_ID, "must be a text without control characters");
        }
        String campaignId = json.required(CAMPAIGN_ID, LONGEST_ID);
        Optional<String> audienceId = json.object(AUDIENCE)
                .map(audience -> audience.only("id"))
                .map(audience -> audience.required("id", LONGEST_ID));
        Map<String, Object> context = json.map(CONTEXT);
        int size = Json.bytes(context).length;
        if (size > LARGEST_CONTEXT) {
            json.violate(CONTEXT, "has " + size + " bytes, at most " + LARGEST_CONTEXT + " are allowed");
        }
        Optional<Instant> executeAt = json.object(SCHEDULE).flatMap(AudienceRequest::executeAt);
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations)
                    .about(REQUEST_ID, requestId)
                    .about(CAMPAIGN_ID, campaignId)
                    .exception();
        }
        return new RequestedAudienceExecution(
                caller.sandboxId(),
                caller.client().id(),
                requestId,
                campaignId,
                audienceId,
                context,
                executeAt,
                RequestFingerprint.of(Json.bytes(Map.of(
                        AUDIENCE, audienceId.orElse(""),
                        CONTEXT, context,
                        EXECUTE_AT, executeAt.map(Instant::toString).orElse("")))));
    }

    private static Optional<Instant> executeAt(JsonObject json) {
        json.only(EXECUTE_AT);
        try {
            String text = json.required(EXECUTE_AT, LONGEST_ID);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            json.violate(EXECUTE_AT, "must be a time with its offset such as 2026-12-01T09:00:00+01:00");
            return Optional.empty();
        }
    }
}
