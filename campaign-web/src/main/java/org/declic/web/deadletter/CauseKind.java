package org.declic.web.deadletter;

import org.declic.queue.FailedMessage;

/** What stands behind a cause, for a sentence in the user's language; the cause itself is for technicians. */
public enum CauseKind {
    FAILED,
    UNREADABLE,
    UNRECORDABLE,
    OTHER;

    static CauseKind of(String cause) {
        if (cause.equals(FailedMessage.FAILED_AT_EVERY_DELIVERY)) {
            return FAILED;
        }
        if (cause.startsWith("Cannot be read:") || cause.startsWith("Unreadable")) {
            return UNREADABLE;
        }
        return cause.startsWith("Cannot be recorded") ? UNRECORDABLE : OTHER;
    }
}
