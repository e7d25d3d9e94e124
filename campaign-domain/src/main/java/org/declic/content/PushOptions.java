package org.declic.content;

import java.util.Map;
import java.util.Objects;

/**
 * How a phone treats a push message (reference: AJO, design push).
 *
 * @param silent no alert: the app gets the data and nobody sees anything
 * @param badge the number at the app's icon, an expression; empty leaves it as it is
 * @param sound the name of a sound of the app, {@code default}, or empty for none
 * @param collapseKey a later message with the same key takes the place of one that was not seen yet; empty for none
 * @param urgent whether the phone may be woken up
 * @param android what Android alone knows
 * @param ios what iOS alone knows
 */
public record PushOptions(
        boolean silent, String badge, String sound, String collapseKey, boolean urgent, Android android, Ios ios) {

    /** The longest of each of the {@link #words}, in characters. */
    public static final int LONGEST_WORD = 50;

    /** What is usual. */
    public static final PushOptions USUAL = new PushOptions(false, "", "default", "", true, Android.USUAL, Ios.USUAL);

    public PushOptions {
        Objects.requireNonNull(badge, "badge");
        ios = Objects.requireNonNullElse(ios, Ios.USUAL); // what was stored before it had one
    }

    /** The texts among them that stand for something of the app or of its platform, by their fields. */
    public Map<String, String> words() {
        return Map.of(
                "sound", sound,
                "collapseKey", collapseKey,
                "channelId", android.channelId(),
                "thread", ios.thread(),
                "category", ios.category());
    }

    /** What a locked screen shows. */
    public enum Visibility {
        PUBLIC,
        PRIVATE,
        SECRET
    }

    /**
     * What Android alone knows.
     *
     * @param channelId the app's notification channel; empty for the app's usual one
     */
    public record Android(String channelId, Visibility visibility, Priority priority) {

        static final Android USUAL = new Android("", Visibility.PRIVATE, Priority.DEFAULT);

        public Android {
            priority = Objects.requireNonNullElse(priority, Priority.DEFAULT); // what was stored before it had one
        }
    }

    /** How much a notification intrudes on Android, where the app's notification channel does not say. */
    public enum Priority {
        MIN,
        LOW,
        DEFAULT,
        HIGH,
        MAX
    }

    /**
     * What iOS alone knows.
     *
     * @param thread groups notifications; empty for none
     * @param category one that the app has registered, with actions of its own; empty for none
     * @param contentAvailable the app is woken up in the background, too
     * @param mutableContent the app may change the notification before it is shown; that is so for one with an image anyway
     */
    public record Ios(String thread, String category, boolean contentAvailable, boolean mutableContent) {

        static final Ios USUAL = new Ios("", "", false, false);
    }
}
