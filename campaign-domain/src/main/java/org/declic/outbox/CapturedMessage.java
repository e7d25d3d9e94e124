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

    /**
     * What it says.
     *
     * @param subject of an email; the title of a push message
     * @param html of an email; of a push message the whole as JSON
     * @param text of all; the body of a push message
     */
    public record Body(String subject, String html, String text) {

        /** That of a push message. */
        public static Body ofPush(String title, String body, String payload) {
            return new Body(title, payload, body);
        }
    }

    /** What stands for it in a list: the subject of an email, the text of an SMS. */
    public String title() {
        return channel == Channel.SMS || body.subject().isEmpty() ? body.text() : body.subject();
    }

    /** Its place in the list. */
    public TimeKey key() {
        return new TimeKey(capturedAt, messageId.value());
    }
}
