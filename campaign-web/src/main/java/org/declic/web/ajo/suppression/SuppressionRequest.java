package org.declic.web.ajo.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.shared.Violations;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.StrictJson;

/** What is to be put on a list: an array of {@code {entity: {type, entityValue}, comment, user}}. */
final class SuppressionRequest {

    private static final int MOST = 1_000;
    private static final int LONGEST_VALUE = 320;

    private SuppressionRequest() {}

    /**
     * The drafts in a body.
     *
     * @param kind what the path is for
     * @param caller is the user where the request names none
     * @throws org.declic.web.http.ProblemException with every violation
     */
    static List<EntryDraft> read(byte[] body, ListedEntity.Kind kind, String caller) {
        Violations violations = new Violations();
        List<EntryDraft> drafts = new ArrayList<>();
        if (StrictJson.parse(body) instanceof List<?> list && !list.isEmpty() && list.size() <= MOST) {
            for (int i = 0; i < list.size(); i++) {
                JsonObject.element(i, list.get(i), violations)
                        .flatMap(json -> draft(json, kind, caller))
                        .ifPresent(drafts::add);
            }
        } else {
            violations.add("body", "must be a JSON array of 1 to " + MOST + " entries");
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return drafts;
    }

    private static Optional<EntryDraft> draft(JsonObject json, ListedEntity.Kind kind, String caller) {
        json.only("entity", "comment", "user");
        String comment = json.text("comment", EntryDraft.LONGEST_COMMENT).orElse("");
        String user = json.text("user", EntryDraft.LONGEST_USER).orElse("");
        Optional<JsonObject> entity = json.object("entity");
        if (entity.isEmpty()) {
            json.violate("entity", "is missing");
        }
        return entity.flatMap(named -> entity(named, kind))
                .map(listed -> new EntryDraft(listed, ListCause.MANUAL, comment, user.isEmpty() ? caller : user));
    }

    private static Optional<ListedEntity> entity(JsonObject json, ListedEntity.Kind kind) {
        json.only("type", "entityValue");
        if (json.has("type") && !json.text("type", LONGEST_VALUE).orElse("").equalsIgnoreCase(kind.word())) {
            json.violate("type", "must be " + kind.word() + " here");
        }
        String value = json.required("entityValue", LONGEST_VALUE).strip();
        Optional<ListedEntity> entity = kind.read(value);
        if (entity.isEmpty() && !value.isEmpty()) {
            json.violate("entityValue", kind == ListedEntity.Kind.EMAIL ? "is no email address" : "is no domain");
        }
        return entity;
    }
}
