package org.declic.delivery.email;

import java.time.Clock;
import org.declic.channel.Channel;
import org.declic.delivery.Outcome;
import org.declic.outbox.CapturedMessage;
import org.declic.outbox.Outbox;

/** Captures instead of sending. */
final class OutboxTransport implements EmailTransport {

    private final String sandboxId;
    private final Outbox outbox;
    private final Clock clock;

    OutboxTransport(String sandboxId, Outbox outbox, Clock clock) {
        this.sandboxId = sandboxId;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Outcome send(OutgoingEmail email) {
        outbox.capture(new CapturedMessage(
                email.messageId(),
                sandboxId,
                Channel.EMAIL,
                email.from().name().isEmpty()
                        ? email.from().address()
                        : email.from().name() + " <" + email.from().address() + ">",
                email.to().address(),
                email.subject(),
                email.html(),
                email.text(),
                clock.instant()));
        return new Outcome.Accepted("outbox");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
