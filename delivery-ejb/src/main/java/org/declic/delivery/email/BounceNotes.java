package org.declic.delivery.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;
import org.declic.consent.bounce.BounceCount;
import org.declic.consent.bounce.SoftBounces;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackEvent;

/**
 * Counts messages that ended in a soft bounce, and says so in their explanation (RFC 3463: address, mailbox, mail system and
 * network of the recipient). What a server says of our protocol, content or sending does not count, nor that it is out of reach.
 */
@ApplicationScoped
public class BounceNotes {

    private static final Logger LOGGER = System.getLogger(BounceNotes.class.getName());

    /** Not now, and not until the retry period was over. */
    private static final Pattern FAILED_FOR_NOW = Pattern.compile("4\\.[1-4]\\.\\d{1,3}|45[012]");

    /** A mailbox that is disabled or full, which servers call permanent, too. */
    private static final Pattern MAILBOX_CLOSED = Pattern.compile("5\\.2\\.[12]");

    private final SoftBounces bounces;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected BounceNotes() {
        this(null);
    }

    @Inject
    BounceNotes(SoftBounces bounces) {
        this.bounces = bounces;
    }

    /** The event that ends a message, with a note if it is a soft bounce that counts. A failure must not send it again. */
    FeedbackEvent noted(AcceptedMessage message, Outcome outcome, FeedbackEvent event) {
        try {
            if (outcome instanceof Accepted) {
                bounces.succeeded(message.sandboxId(), message.recipient().address());
            } else if (outcome instanceof Deferred deferred
                    && FAILED_FOR_NOW.matcher(deferred.code()).matches()) {
                return counted(message, event, deferred.code(), deferred.reason());
            } else if (outcome instanceof Refused refused
                    && MAILBOX_CLOSED.matcher(refused.code()).matches()) {
                return counted(message, event, refused.code(), refused.reason());
            }
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The soft bounces of an address are not right yet", e);
        }
        return event;
    }

    private FeedbackEvent counted(AcceptedMessage message, FeedbackEvent event, String code, String reason) {
        return bounces.bounced(message.sandboxId(), message.recipient().address(), code + " " + reason)
                .map(count -> event.because(code, note(count) + ": " + reason))
                .orElse(event);
    }

    private static String note(BounceCount count) {
        String note = "Soft bounce " + count.bounces() + " of " + count.threshold();
        return count.suppresses() ? note + ", the address is suppressed" : note;
    }
}
