package org.declic.web.proof.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.context.DeclaredContext;
import org.declic.proof.ProofOrder;
import org.declic.shared.Json;
import org.declic.shared.Violations;
import org.declic.template.RenderData;
import org.declic.web.campaign.preview.SampleData;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.StrictJson;

/**
 * A proof as a program asks for it: {@code {"addresses": ["…"], "subjectPrefix": "[Proof] ", "profile": {…}, "context": {…}}}.
 * Without {@code context} the declared example stands for it.
 */
record ProofRequest(
        List<String> addresses, String subjectPrefix, Map<String, Object> profile, Map<String, Object> context) {

    private static final String ADDRESSES = "addresses";
    private static final String CONTEXT = "context";

    /** The domain says how long it may be. */
    private static final int LONGEST_PREFIX = 1000;

    /**
     * Reads a body for that campaign.
     *
     * @throws ProblemException with every violation of its shape
     */
    static ProofRequest read(byte[] body, CampaignDetails campaign) {
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(StrictJson.parse(body), violations)
                .only(ADDRESSES, "subjectPrefix", "profile", CONTEXT);
        ProofRequest request = new ProofRequest(
                addresses(json),
                json.text("subjectPrefix", LONGEST_PREFIX).orElse(""),
                json.map("profile"),
                json.has(CONTEXT) ? json.map(CONTEXT) : example(campaign.draft().context()));
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return request;
    }

    private static List<String> addresses(JsonObject json) {
        List<String> addresses = new ArrayList<>();
        for (Object each : json.list(ADDRESSES).orElseGet(List::of)) {
            if (each instanceof String address) {
                addresses.add(address);
            } else {
                json.violate(ADDRESSES, "is a list of texts");
            }
        }
        return addresses;
    }

    private static Map<String, Object> example(DeclaredContext declared) {
        return declared.isDeclared() ? Json.object(declared.example()) : Map.of();
    }

    ProofOrder order(CampaignDetails campaign) {
        return new ProofOrder(
                campaign.id(),
                campaign.draft().action().configurationId(),
                campaign.draft().content(),
                addresses,
                subjectPrefix,
                new RenderData(profile, context, SampleData.LINKS));
    }
}
