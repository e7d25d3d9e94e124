package org.declic.delivery.email.smtp;

import java.util.LinkedHashSet;
import java.util.Set;

/** Tells in one line why something failed. */
final class Reasons {

    private static final int MAX_CAUSES = 5;

    private Reasons() {}

    /** The messages of a failure and its causes, each once. */
    static String of(Throwable failure) {
        Set<String> messages = new LinkedHashSet<>();
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            String message = cause.getMessage();
            messages.add(message == null ? cause.getClass().getSimpleName() : message.strip());
            cause = cause.getCause();
        }
        return String.join(": ", messages);
    }

    /** Whether a failure has a cause of that type. */
    static boolean has(Class<? extends Throwable> type, Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
