package org.declic.web.message;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.declic.feedback.FeedbackStatus;

/** Statuses that are counted as one figure, and how several of them stand in an address: {@code status=sent,delivered}. */
public enum StatusGroup {
    WAITING(FeedbackStatus.ACCEPTED),
    DELAYED(FeedbackStatus.DELAY),
    SENT(FeedbackStatus.SENT, FeedbackStatus.DELIVERED),
    EXCLUDED(FeedbackStatus.EXCLUDE, FeedbackStatus.DENYLIST, FeedbackStatus.DUPLICATE),
    /** Bounced ones included. */
    FAILED(FeedbackStatus.BOUNCE, FeedbackStatus.ERROR);

    private static final String SEPARATOR = ",";

    @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
    private final List<FeedbackStatus> statuses;

    StatusGroup(FeedbackStatus... statuses) {
        this.statuses = List.of(statuses);
    }

    /** Its statuses. */
    public List<FeedbackStatus> statuses() {
        return statuses;
    }

    /** Its value in addresses. */
    public String getValue() {
        return value(statuses);
    }

    /** The value in addresses for messages in any of these. */
    public static String value(Collection<FeedbackStatus> some) {
        return some.stream().sorted().map(FeedbackStatus::word).collect(joining(SEPARATOR));
    }

    /** The statuses of such a value; words that are none are passed over. */
    static Set<FeedbackStatus> parse(String value) {
        List<String> words = List.of(value.split(SEPARATOR));
        Set<FeedbackStatus> found = EnumSet.noneOf(FeedbackStatus.class);
        Arrays.stream(FeedbackStatus.values())
                .filter(status -> words.contains(status.word()))
                .forEach(found::add);
        return found;
    }
}
