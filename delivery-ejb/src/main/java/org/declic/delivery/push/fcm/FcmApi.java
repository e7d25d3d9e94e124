package org.declic.delivery.push.fcm;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.content.PushOptions;
import org.declic.content.RenderedPush;
import org.declic.delivery.Outcome;
import org.declic.delivery.http.AccessToken;
import org.declic.delivery.http.HttpTransport;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.http.ProviderAnswer;
import org.declic.delivery.http.ProviderApi;
import org.declic.delivery.http.Requests;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.delivery.push.message.PushPayload;
import org.declic.shared.Json;

/**
 * Firebase Cloud Messaging, HTTP v1 (reference: Firebase, {@code projects.messages}). The access token is that of a service
 * account ({@link ServiceAccount}).
 */
public final class FcmApi implements ProviderApi<OutgoingPush> {

    private static final String USUAL = "https://fcm.googleapis.com";

    private final ServiceAccount account;
    private final AccessToken token;
    private final String url;

    /**
     * The API for one project.
     *
     * @param serviceAccount its JSON; what is wrong with it is told with the first message
     * @param url where the API is; empty for its usual address
     */
    public FcmApi(String serviceAccount, String url, PrivateAddresses addresses, Clock clock) {
        this.account = new ServiceAccount(serviceAccount, clock);
        this.token = new AccessToken(account::tokenRequest, addresses, clock);
        this.url = url.isEmpty() ? USUAL : Requests.withoutSlash(url);
    }

    @Override
    public HttpRequest.Builder request(OutgoingPush push) {
        String value = token.value();
        URI uri = URI.create(url + "/v1/projects/" + Requests.urlEncoded(account.project()) + "/messages:send");
        return Requests.json(uri, Map.of("message", message(push))).header("Authorization", "Bearer " + value);
    }

    private static Map<String, Object> message(OutgoingPush push) {
        RenderedPush content = push.content();
        PushOptions options = content.options();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("token", push.to().token());
        if (!options.silent()) {
            Map<String, Object> notification = new LinkedHashMap<>();
            put(notification, "title", content.alert().title());
            put(notification, "body", content.alert().body());
            put(notification, "image", content.alert().image());
            message.put("notification", notification);
        }
        Map<String, String> data = strings(PushPayload.data(content));
        if (!data.isEmpty()) {
            message.put("data", data);
        }
        message.put("android", android(content));
        return message;
    }

    private static Map<String, Object> android(RenderedPush content) {
        PushOptions options = content.options();
        Map<String, Object> android = new LinkedHashMap<>();
        android.put("priority", options.urgent() ? "HIGH" : "NORMAL");
        put(android, "collapse_key", options.collapseKey());
        if (!options.silent()) {
            Map<String, Object> notification = new LinkedHashMap<>();
            put(notification, "sound", options.sound());
            put(notification, "channel_id", options.android().channelId());
            notification.put("visibility", options.android().visibility().name());
            notification.put(
                    "notification_priority",
                    "PRIORITY_" + options.android().priority().name());
            if (!content.badge().isEmpty()) {
                notification.put("notification_count", Integer.valueOf(content.badge()));
            }
            android.put("notification", notification);
        }
        return android;
    }

    /** FCM carries strings only. */
    private static Map<String, String> strings(Map<String, Object> data) {
        Map<String, String> strings = new LinkedHashMap<>();
        data.forEach((name, value) -> strings.put(name, value instanceof String text ? text : Json.text(value)));
        return strings;
    }

    private static void put(Map<String, Object> map, String name, String value) {
        if (!value.isEmpty()) {
            map.put(name, value);
        }
    }

    @Override
    public Outcome accepted(ProviderAnswer answer) {
        return Requests.accepted(answer, "/name");
    }

    /** The code of FCM itself, else that of Google's APIs. A token that is refused is not used again. */
    @Override
    public String code(ProviderAnswer answer) {
        if (answer.status() == HttpTransport.UNAUTHORIZED) {
            token.forget();
        }
        for (var detail : answer.json().path("error").path("details")) {
            String code = detail.path("errorCode").asText();
            if (!code.isEmpty()) {
                return code;
            }
        }
        return answer.at("/error/status");
    }
}
