package org.declic.delivery.sms;

import java.time.Clock;
import org.declic.channel.Channel;
import org.declic.delivery.Outcome;
import org.declic.delivery.Transport;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.outbox.CapturedMessage;
import org.declic.outbox.Outbox;
import org.declic.shared.SandboxId;

/** Captures instead of sending. */
final class SmsOutboxTransport implements Transport<OutgoingSms> {

    private final SandboxId sandboxId;
    private final Outbox outbox;
    private final Clock clock;

    SmsOutboxTransport(SandboxId sandboxId, Outbox outbox, Clock clock) {
        this.sandboxId = sandboxId;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Outcome send(OutgoingSms sms) {
        outbox.capture(new CapturedMessage(
                sms.messageId(),
                sandboxId,
                Channel.SMS,
                sms.from(),
                sms.to(),
                new CapturedMessage.Body("", "", sms.text().text()),
                clock.instant()));
        return new Outcome.Accepted("outbox");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
