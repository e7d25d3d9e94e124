package org.declic.web.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.declic.access.Sandbox;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.CampaignKind;
import org.declic.channel.Category;
import org.declic.channel.PushSettings;
import org.declic.shared.Json;
import org.declic.web.campaign.preview.UsedAttributes;

/**
 * The calls that fire a campaign, ready to be pasted into a shell.
 *
 * @param base the address of this server, without a slash at the end
 */
record CurlCommand(String base, Sandbox sandbox, Called campaign, String namespace, Writing writing) {

    /**
     * The campaign.
     *
     * @param kind by which its endpoint is known
     * @param app of its push messages; empty for what has none
     */
    record Called(String alias, CampaignKind kind, Optional<PushSettings> app) {

        private String endpoint() {
            String usual = kind.highThroughput() ? "highthroughput" : "unitary";
            return "/ajo/im/executions/" + (isForAudience() ? "audience" : usual);
        }

        private boolean isForAudience() {
            return kind.category() == Category.MARKETING;
        }
    }

    private static final String NEXT = " \\\n  ";
    private static final String REQUEST_ID = "new-request-id";

    /** Sent once more, the command is another request; an id that stood in it would be taken for a repetition. */
    private static final String NEW_REQUEST_ID = "'\"$(date +%s)-$RANDOM\"'";

    private static final String EMAIL = "jane.doe@example.com";

    /** Set aside for stories by the regulator of the United Kingdom (Ofcom). */
    private static final String PHONE = "+447700900123";

    /** Sets the variables that {@link #trigger} uses: client and access token. */
    String token() {
        return String.join(
                "\n",
                "CLIENT_ID='<client id>'",
                "CLIENT_SECRET='<client secret>'",
                String.join(
                        NEXT,
                        "TOKEN=$(curl --silent --show-error " + quoted(base + "/ims/token/v3"),
                        "--data-urlencode grant_type=client_credentials",
                        "--data-urlencode \"client_id=$CLIENT_ID\"",
                        "--data-urlencode \"client_secret=$CLIENT_SECRET\"",
                        "| sed -E 's/.*\"access_token\" *: *\"([^\"]+)\".*/\\1/')"));
    }

    /** Fires the campaign once, for one recipient or for its audience. */
    String trigger() {
        return String.join(
                NEXT,
                "curl --include " + quoted(base + campaign.endpoint()),
                "--header \"Authorization: Bearer $TOKEN\"",
                "--header \"x-api-key: $CLIENT_ID\"",
                "--header " + quoted("x-gw-ims-org-id: " + sandbox.organisation()),
                "--header " + quoted("x-sandbox-name: " + sandbox.name()),
                "--header 'Content-Type: application/json'",
                "--data "
                        + quoted(Json.pretty(body()))
                                .replaceFirst(REQUEST_ID, Matcher.quoteReplacement(NEW_REQUEST_ID)));
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestId", REQUEST_ID);
        body.put("campaignId", campaign.alias());
        if (campaign.isForAudience()) {
            putUnlessEmpty(body, "context", context());
        } else {
            body.put("recipients", List.of(recipient()));
        }
        return body;
    }

    private Map<String, Object> recipient() {
        Map<String, Object> recipient = new LinkedHashMap<>();
        recipient.put("type", "external");
        recipient.put("namespace", namespace);
        recipient.put("userId", userId());
        recipient.put("channelData", channelData());
        putUnlessEmpty(recipient, "context", context());
        putUnlessEmpty(recipient, "profile", used().nested("profile", CurlCommand::placeholder));
        return recipient;
    }

    /** As declared; else a place for each value that the content uses. */
    private Map<String, Object> context() {
        return writing.context().isDeclared()
                ? writing.context().values()
                : used().nested("context", CurlCommand::placeholder);
    }

    private UsedAttributes used() {
        return UsedAttributes.of(writing.content());
    }

    private String userId() {
        return switch (IdentityType.of(namespace)) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case ECID, CUSTOM -> "<" + namespace + ">";
        };
    }

    private Map<String, Object> channelData() {
        return switch (writing.content().channel()) {
            case EMAIL -> Map.of("emailAddress", EMAIL);
            case SMS -> Map.of("mobilePhoneNumber", PHONE);
            case PUSH -> Map.of("pushInfo", new TreeMap<>(device()));
        };
    }

    private Map<String, String> device() {
        String app = campaign.app().map(PushSettings::appId).orElse("<app>");
        String platform = campaign.app().map(PushSettings::platform).orElse("fcm");
        return Map.of("appID", app, "platform", platform, "token", "<token>");
    }

    private static void putUnlessEmpty(Map<String, Object> recipient, String name, Map<String, Object> values) {
        if (!values.isEmpty()) {
            recipient.put(name, values);
        }
    }

    private static String placeholder(String path) {
        return "<" + path + ">";
    }

    /** One word for the shell, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
