package org.declic.content;

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
 * @param thread iOS: groups notifications; empty for none
 */
public record PushOptions(
        boolean silent,
        String badge,
        String sound,
        String collapseKey,
        boolean urgent,
        Android android,
        String thread) {

    /** What is usual. */
    public static final PushOptions USUAL =
            new PushOptions(false, "", "default", "", true, new Android("", Visibility.PRIVATE), "");

    public PushOptions {
        Objects.requireNonNull(badge, "badge");
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
    public record Android(String channelId, Visibility visibility) {}
}
