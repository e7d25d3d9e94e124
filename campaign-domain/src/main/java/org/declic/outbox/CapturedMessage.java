package org.declic.outbox;

import java.time.Instant;
import org.declic.channel.Channel;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;

/** A message that the outbox took instead of a real provider. */
public record CapturedMessage(
        MessageId messageId,
        SandboxId sandboxId,
        Channel channel,
        String sender,
        String recipient,
        Body body,
        Instant capturedAt) {

    /** What it says. */
    public record Body(String subject, String html, String text) {}

    /** What stands for it in a list: the subject of an email, the text of an SMS. */
    public String title() {
        return channel == Channel.EMAIL ? body.subject() : body.text();
    }

    /** Its place in the list. */
    public TimeKey key() {
        return new TimeKey(capturedAt, messageId.value());
    }
}
