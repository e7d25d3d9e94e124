package org.declic.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An app on one device (reference: AJO, {@code pushInfo} and {@code pushNotificationDetails}).
 *
 * @param platform {@code fcm}, {@code apns} or {@code apnsSandbox}
 * @param token what the platform gave the app on the device
 */
public record PushAddress(String appId, String platform, String token) {

    /** Where a profile keeps those of its devices. */
    public static final String DETAILS = "pushNotificationDetails";

    private static final String APPLE_SANDBOX = "apnssandbox";
    private static final Set<String> ANDROID = Set.of("fcm", "android");
    private static final Set<String> APPLE = Set.of("apns", APPLE_SANDBOX, "ios");
    private static final Pattern WORD = Pattern.compile("[!-~]{1,4096}");

    /** Apple's tokens are bytes in hexadecimal, of no promised length; those of FCM are words of these characters. */
    private static final Pattern APPLE_TOKEN = Pattern.compile("(?:[0-9a-fA-F]{2}){8,100}");

    private static final Pattern FCM_TOKEN = Pattern.compile("[A-Za-z0-9:_.-]{16,4096}");
    private static final String SEPARATOR = " ";
    private static final int PARTS = 3;

    /** One as JSON has it: {@code {"appID":…,"platform":…,"token":…}}; empty if a part is missing or malformed. */
    public static Optional<PushAddress> of(Map<?, ?> json) {
        PushAddress address = new PushAddress(
                String.valueOf(json.get("appID")),
                String.valueOf(json.get("platform")),
                String.valueOf(json.get("token")));
        boolean whole = json.get("appID") instanceof String
                && json.get("platform") instanceof String
                && json.get("token") instanceof String;
        return whole && address.isWellFormed() ? Optional.of(address) : Optional.empty();
    }

    /** True if each part is one word of ASCII. */
    public boolean isWellFormed() {
        return WORD.matcher(appId).matches()
                && WORD.matcher(platform).matches()
                && WORD.matcher(token).matches();
    }

    /** True if the token can be one of its platform; of a platform that nobody knows any word can. */
    public boolean isTokenOfPlatform() {
        if (isApple()) {
            return APPLE_TOKEN.matcher(token).matches();
        }
        return !isAndroid() || FCM_TOKEN.matcher(token).matches();
    }

    /** As {@link #of} reads it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("appID", appId);
        json.put("platform", platform);
        json.put("token", token);
        return json;
    }

    /** The app on the device, whatever its platform is called. */
    String device() {
        return appId + SEPARATOR + token;
    }

    /** True if both are the same app on the same device. */
    boolean isSameDevice(PushAddress other) {
        return device().equals(other.device());
    }

    /** True if it is one of the devices that a profile keeps. */
    boolean isAmong(List<?> devices) {
        return devices.stream().anyMatch(this::isKeptAs);
    }

    /** The devices that a profile keeps, but this one. */
    List<Object> without(List<Object> devices) {
        return devices.stream().filter(each -> !isKeptAs(each)).toList();
    }

    private boolean isKeptAs(Object stored) {
        return stored instanceof Map<?, ?> json
                && of(json).filter(this::isSameDevice).isPresent();
    }

    /** In one line, as a message carries it. */
    public String line() {
        return String.join(SEPARATOR, appId, platform, token);
    }

    /** What {@link #line} wrote. */
    public static PushAddress ofLine(String line) {
        String[] parts = line.split(SEPARATOR, PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("No push address: " + line);
        }
        return new PushAddress(parts[0], parts[1], parts[2]);
    }

    /** True for Android. */
    public boolean isAndroid() {
        return ANDROID.contains(platform.toLowerCase(Locale.ROOT));
    }

    /** True for iOS. */
    public boolean isApple() {
        return APPLE.contains(platform.toLowerCase(Locale.ROOT));
    }

    /** True for iOS if the app is one under development, or is none; of one that is said to be of iOS only, both may be. */
    public boolean isApple(boolean underDevelopment) {
        String name = platform.toLowerCase(Locale.ROOT);
        return isApple() && (name.equals("ios") || name.equals(APPLE_SANDBOX) == underDevelopment);
    }
}
