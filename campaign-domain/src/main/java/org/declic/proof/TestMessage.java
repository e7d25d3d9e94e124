package org.declic.proof;

import java.util.UUID;
import org.declic.shared.MessageId;

/**
 * A message that tries out a channel configuration.
 *
 * @param address as a person writes it: an email address, a phone number, or the token of a device
 * @param title the subject of an email, the title of a push message; an SMS has none
 */
public record TestMessage(MessageId id, String address, String title, String text) {

    /** One with an id of its own. */
    public static TestMessage to(String address, String title, String text) {
        return new TestMessage(
                new MessageId("test-" + UUID.randomUUID().toString().replace("-", "")), address, title, text);
    }
}
