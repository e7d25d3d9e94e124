package org.declic.delivery.push;

import java.time.Clock;
import org.declic.channel.Channel;
import org.declic.content.RenderedPush;
import org.declic.content.payload.PushPayload;
import org.declic.delivery.Outcome;
import org.declic.delivery.Transport;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.outbox.CapturedMessage;
import org.declic.outbox.Outbox;
import org.declic.shared.Json;

/** Captures instead of sending: title and body, and the whole message as JSON. */
final class PushOutboxTransport implements Transport<OutgoingPush> {

    private final Outbox outbox;
    private final Clock clock;

    PushOutboxTransport(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Outcome send(OutgoingPush push) {
        RenderedPush.Alert alert = push.content().alert();
        outbox.capture(new CapturedMessage(
                push.messageId(),
                push.sandboxId(),
                Channel.PUSH,
                push.to().appId(),
                push.to().token(),
                CapturedMessage.Body.ofPush(alert.title(), alert.body(), Json.pretty(PushPayload.of(push.content()))),
                clock.instant()));
        return new Outcome.Accepted("outbox");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
