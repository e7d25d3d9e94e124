package org.declic.profile;

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

    private static final Set<String> ANDROID = Set.of("fcm", "android");
    private static final Set<String> APPLE = Set.of("apns", "apnssandbox", "ios");
    private static final Pattern WORD = Pattern.compile("[!-~]{1,4096}");
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
}
