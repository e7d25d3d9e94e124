package org.declic.delivery.email;

import java.time.Clock;
import org.declic.channel.Channel;
import org.declic.delivery.Outcome;
import org.declic.delivery.Transport;
import org.declic.delivery.email.mime.Mailbox;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.outbox.CapturedMessage;
import org.declic.outbox.Outbox;
import org.declic.shared.SandboxId;

/** Captures instead of sending. */
final class EmailOutboxTransport implements Transport<OutgoingEmail> {

    private final SandboxId sandboxId;
    private final Outbox outbox;
    private final Clock clock;

    EmailOutboxTransport(SandboxId sandboxId, Outbox outbox, Clock clock) {
        this.sandboxId = sandboxId;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Outcome send(OutgoingEmail email) {
        Mailbox from = email.sender().from();
        outbox.capture(new CapturedMessage(
                email.messageId(),
                sandboxId,
                Channel.EMAIL,
                from.name().isEmpty() ? from.address() : from.name() + " <" + from.address() + ">",
                email.to().address(),
                new CapturedMessage.Body(
                        email.subject(), email.body().html(), email.body().text()),
                clock.instant()));
        return new Outcome.Accepted("outbox");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
