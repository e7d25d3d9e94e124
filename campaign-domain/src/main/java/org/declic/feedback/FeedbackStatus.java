package org.declic.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The fate of a message, in Adobe's feedback words, plus {@code accepted}. */
public enum FeedbackStatus {
    ACCEPTED,
    /** The provider put it off; it is tried again. */
    DELAY,
    SENT,
    DELIVERED,
    BOUNCE,
    EXCLUDE,
    ERROR,
    DENYLIST,
    DUPLICATE;

    private static final Set<FeedbackStatus> OPEN = EnumSet.of(ACCEPTED, DELAY);

    /** The status with that word. */
    @JsonCreator
    public static FeedbackStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word of the wire format and the database, such as {@code sent}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is still to come. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether a message in this status moves on to {@code next}; states only move forward. */
    public boolean leadsTo(FeedbackStatus next) {
        return switch (this) {
            case ACCEPTED -> next != ACCEPTED;
            case DELAY -> next != ACCEPTED;
            case SENT -> next == DELIVERED || next == BOUNCE;
            default -> false;
        };
    }

    /**
     * Whether what a provider reports of a message in this status is news. That a message which it took waits there is told in
     * the history and moves no state: it is not for us to try again.
     */
    public boolean isToldMoreBy(FeedbackStatus report) {
        return leadsTo(report) || (this == SENT && report == DELAY);
    }
}
