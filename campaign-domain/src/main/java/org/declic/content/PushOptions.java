package org.declic.content;

import java.util.LinkedHashMap;
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
        Map<String, String> words = new LinkedHashMap<>();
        words.put("sound", sound);
        words.put("collapseKey", collapseKey);
        words.put("channelId", android.channelId());
        words.put("icon", android.icon());
        words.put("thread", ios.thread());
        words.put("category", ios.category());
        return words;
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
     * @param icon the name of a drawable of the app; empty for the app's own icon
     */
    public record Android(String channelId, Visibility visibility, Priority priority, String icon) {

        static final Android USUAL = new Android("", Visibility.PRIVATE, Priority.DEFAULT, "");

        public Android {
            priority = Objects.requireNonNullElse(priority, Priority.DEFAULT); // what was stored before it had one
            icon = Objects.requireNonNullElse(icon, ""); // likewise
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
     * @param media the address of an image, GIF or video that is shown in place of the image, an expression; empty for none
     */
    public record Ios(String thread, String category, boolean contentAvailable, boolean mutableContent, String media) {

        static final Ios USUAL = new Ios("", "", false, false, "");

        public Ios {
            media = Objects.requireNonNullElse(media, ""); // what was stored before it had one
        }
    }
}
