package org.declic.system.ajo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** One addressed person of a request. What is empty is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Recipient(
        String type,
        String namespace,
        String userId,
        Map<String, Object> channelData,
        Map<String, Object> context,
        Map<String, Object> profile) {

    /** Somebody without a profile, known by this address. */
    public static Recipient external(String address) {
        return new Recipient("external", "email", address, Map.of("emailAddress", address), Map.of(), Map.of());
    }

    /** Somebody without a profile, known by this number. */
    public static Recipient byPhone(String number) {
        return new Recipient("external", "phone", number, Map.of(), Map.of(), Map.of());
    }

    /** Somebody without a profile, on one device with the demo's app. */
    public static Recipient byPush(String ecid, String token) {
        Map<String, Object> device = Map.of("appID", "org.declic.demo", "platform", "fcm", "token", token);
        return new Recipient("external", "ecid", ecid, Map.of("pushInfo", device), Map.of(), Map.of());
    }

    public Recipient ofNamespace(String other) {
        return new Recipient(type, other, userId, channelData, context, profile);
    }

    public Recipient withContext(Map<String, Object> data) {
        return new Recipient(type, namespace, userId, channelData, data, profile);
    }

    public Recipient withEmailAddress(String address) {
        return new Recipient(type, namespace, userId, Map.of("emailAddress", address), context, profile);
    }

    public Recipient withoutChannelData() {
        return new Recipient(type, namespace, userId, Map.of(), context, profile);
    }

    public Recipient withProfile(Map<String, Object> values) {
        return new Recipient(type, namespace, userId, channelData, context, values);
    }
}
